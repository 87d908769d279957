package org.tocsin.lessons;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One round of the review.
 *
 * @param round counted from 1
 * @param enteredAt when it began
 * @param learnt what was learnt; empty while nobody said
 * @param agreed what was agreed; empty while nobody did
 */
public record ReviewView(int round, Instant enteredAt, Optional<Learnt> learnt, Optional<Agreed> agreed) {

    /**
     * What was learnt.
     *
     * @param harmConfined how the harm was confined
     * @param rootCause what it came from
     * @param wentWell what to keep; may be empty
     * @param wentBadly what to change; may be empty
     * @param rationale what the root cause rests on; may be empty
     * @param by who said so
     * @param at when
     */
    public record Learnt(
            String harmConfined,
            String rootCause,
            String wentWell,
            String wentBadly,
            String rationale,
            String by,
            Instant at) {}

    /**
     * What was agreed.
     *
     * @param improvements what will improve
     * @param why why these
     * @param by who agreed
     * @param at when
     */
    public record Agreed(List<String> improvements, String why, String by, Instant at) {}
}
