package org.tocsin.benchmark;

import java.util.Map;

/** The report that every measured incident begins with. */
final class Reports {

    private Reports() {}

    static Map<String, Object> ofAnOutage() {
        return Map.of(
                "eventWhat",
                        "The web shop answers slowly or not at all, and the log is full of requests from one network.",
                "eventKind", "outage",
                "eventDetectedAt", "2026-01-15T08:30:00Z",
                "eventOccurredAt", "2026-01-15T08:05:00Z",
                "eventOngoing", "yes",
                "eventWhere", "Web shop",
                "eventPersonalData", "no");
    }
}
