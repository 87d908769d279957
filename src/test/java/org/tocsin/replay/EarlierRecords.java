package org.tocsin.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came before a record: the same source record again is a duplicate, and a record of the same campaign at the
 * same victim belongs to the incident that is already there.
 */
final class EarlierRecords {

    private final Map<String, String> seen = new HashMap<>();

    /** Remembers a record and answers what it repeats or belongs to. */
    Related add(VerisRecord record) {
        Optional<String> same = sameSource(record).map(seen::get);
        Optional<String> campaign = campaign(record).map(seen::get);
        Stream.of(sameSource(record), campaign(record))
                .flatMap(Optional::stream)
                .forEach(key -> seen.putIfAbsent(key, record.id()));
        return new Related(same, same.isPresent() ? Optional.empty() : campaign);
    }

    private static Optional<String> sameSource(VerisRecord record) {
        return record.text("/plus/master_id").map(id -> "source " + id);
    }

    private static Optional<String> campaign(VerisRecord record) {
        return record.text("/campaign_id")
                .flatMap(campaign -> record.text("/victim/victim_id")
                        .map(victim -> "campaign %s at %s".formatted(campaign, victim)));
    }

    /** The earlier record of which this one is a copy, or to whose incident it belongs. */
    record Related(Optional<String> duplicateOf, Optional<String> belongsTo) {

        static final Related NONE = new Related(Optional.empty(), Optional.empty());
    }
}
