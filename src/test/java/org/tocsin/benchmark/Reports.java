package org.tocsin.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The report that every measured incident begins with. */
final class Reports {

    private Reports() {}

    /** Noticed an hour ago: whoever becomes aware a day later would have to say why. */
    static Map<String, Object> ofAnOutage() {
        Instant noticed = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofHours(1));
        return Map.of(
                "eventWhat",
                        "The web shop answers slowly or not at all, and the log is full of requests from 198.51.100.23.",
                "eventKind", "outage",
                "eventDetectedAt", noticed.toString(),
                "eventOccurredAt", noticed.minus(Duration.ofMinutes(25)).toString(),
                "eventOngoing", "yes",
                "eventWhere", "Web shop",
                "eventPersonalData", "no");
    }
}
