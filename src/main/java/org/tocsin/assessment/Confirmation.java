package org.tocsin.assessment;

import java.util.Set;
import org.tocsin.engine.AnswerRefused;

/**
 * Whether the response team says that it is an incident.
 *
 * @param isConfirmed the decision
 * @param outcome {@code actual}, {@code attempted} or {@code suspected} for an incident; else what it is instead:
 *     {@code false-alarm}, {@code near-miss}, {@code duplicate} or {@code event-only}
 * @param why on which basis
 */
public record Confirmation(boolean isConfirmed, String outcome, String why) {

    private static final Set<String> STATUSES = Set.of("actual", "attempted", "suspected");
    private static final Set<String> REASONS = Set.of("false-alarm", "near-miss", "duplicate", "event-only");

    /** Refuses an outcome that does not belong to the decision. */
    public Confirmation {
        if (isConfirmed) {
            Choice.mustBeOneOf(STATUSES, "incidentStatus", outcome);
        } else {
            Choice.mustBeOneOf(REASONS, "notConfirmedReason", outcome);
        }
        if (why.isBlank()) {
            throw new AnswerRefused("confirmationRationale", "Please say how you know");
        }
    }
}
