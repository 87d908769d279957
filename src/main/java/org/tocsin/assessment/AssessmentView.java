package org.tocsin.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.incident.Change;

/**
 * How an incident is classified and rated, and how it came to that.
 *
 * @param category category and sub-kind as people read them; empty while there is none
 * @param judged the last classification; empty while there is none
 * @param proposed the last proposal of the tables; empty while there is none
 * @param categories every category, the newest first
 * @param severities every severity, the newest first
 */
public record AssessmentView(
        String category,
        Optional<Judged> judged,
        Optional<Proposed> proposed,
        List<Change> categories,
        List<Change> severities) {

    /**
     * What somebody judged.
     *
     * @param factors the three factors
     * @param impacts points by kind of impact
     * @param why what it rests on
     * @param by who
     * @param at when
     */
    public record Judged(Factors factors, Map<String, Integer> impacts, String why, String by, Instant at) {}

    /**
     * What the tables proposed.
     *
     * @param severity 1 to 4
     * @param basis what it rests on, in words
     * @param at when
     */
    public record Proposed(int severity, String basis, Instant at) {}
}
