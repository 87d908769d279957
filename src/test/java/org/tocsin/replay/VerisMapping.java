package org.tocsin.replay;

import java.time.Clock;

/** Maps VERIS records, one after the other, to our words; it remembers only what later records may repeat or extend. */
final class VerisMapping {

    private final Clock clock;
    private final EarlierRecords earlier = new EarlierRecords();

    VerisMapping(Clock clock) {
        this.clock = clock;
    }

    MappedCase map(VerisRecord record) {
        EarlierRecords.Related related = earlier.add(record);
        Classification classification = Classification.of(record);
        SeverityFactors factors = SeverityFactors.of(record);
        Impacts impacts = Impacts.of(record, factors);
        int proposed = Math.max(factors.severityClass(), impacts.severityClass());
        return new MappedCase(
                record.id(),
                EventReport.of(record, classification, EventTimes.of(record, clock.instant())),
                related,
                classification,
                factors,
                impacts,
                VerisAssets.kinds(record),
                record.assets(),
                record.isActionKnown(),
                Course.of(record, related, proposed));
    }
}
