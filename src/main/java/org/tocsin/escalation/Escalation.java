package org.tocsin.escalation;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that a named person must take care of.
 *
 * @param id names it
 * @param caseId the case
 * @param target what ran out, in kebab case; empty when a person asked for it
 * @param severity of the case when it was raised; 0 while it was not known
 * @param why the reason
 * @param raisedBy who asked for it; {@code system} when time ran out
 * @param raisedAt since when
 * @param level how many levels were told
 * @param answerDueAt when the next level is told; empty once it has ended
 * @param outcome empty while it is open; {@code taken}, {@code done} or {@code withdrawn}
 * @param endedBy who took it
 * @param endedWhy what they will do, or why it is needed no more
 * @param endedAt when it ended
 */
public record Escalation(
        long id,
        String caseId,
        String target,
        int severity,
        String why,
        String raisedBy,
        Instant raisedAt,
        int level,
        Optional<Instant> answerDueAt,
        String outcome,
        String endedBy,
        String endedWhy,
        Optional<Instant> endedAt) {

    /** Whether nobody has taken it and it is still needed. */
    public boolean isOpen() {
        return outcome.isEmpty();
    }

    /** Whether a person asked for it. */
    public boolean isByHand() {
        return target.isEmpty();
    }

    /**
     * Somebody who was told.
     *
     * @param level at which level
     * @param person user id
     * @param as the role or word of the path for which they were told
     * @param at when
     */
    public record Told(int level, String person, String as, Instant at) {}
}
