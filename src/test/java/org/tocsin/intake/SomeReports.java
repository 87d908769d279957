package org.tocsin.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Reports to begin a test with. */
final class SomeReports {

    static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");

    private SomeReports() {}

    static EventReport aReport() {
        return detected(Moment.at(NOW.minusSeconds(3_600)));
    }

    static EventReport detected(Moment detected) {
        return occurred(detected, Optional.empty());
    }

    static EventReport occurred(Moment detected, Optional<Moment> occurred) {
        return new EventReport(
                Source.PERSON,
                "All files on the finance server have new names",
                "malware",
                detected,
                occurred,
                "yes",
                "unknown",
                "finance server",
                "Rita Reporter",
                "rita@example.org",
                Map.of());
    }

    static EventReport saying(String what, String where) {
        var report = aReport();
        return new EventReport(
                report.source(),
                what,
                report.kind(),
                report.detected(),
                report.occurred(),
                report.ongoing(),
                report.personalData(),
                where,
                report.reporterName(),
                report.reporterContact(),
                report.attributes());
    }

    static SecurityEvent anEvent() {
        return anEvent(aReport());
    }

    static SecurityEvent anEvent(EventReport report) {
        return new SecurityEvent(
                EventId.of("EVT-2026-000042"), report, NOW, "rita.reporter", Triage.NONE, Standing.NEW, false, 0);
    }

    static Assessment decided(EventDecision decision) {
        return new Assessment(
                "paul.poc",
                decision,
                "Ransomware in finance",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "It looks like it",
                Map.of());
    }
}
