package org.tocsin.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * What turns an event into an incident.
 *
 * @param title what the case is called
 * @param eventId the event that it begins with
 * @param occurredAt when it began, as far as known
 * @param occurredPrecision how exactly that is known: minute, day, month or year
 * @param detectedAt when it was noticed
 * @param awareAt when the organisation became aware
 * @param awareGapReason why awareness came later than detection; empty where it did not
 * @param restricted whether only named people may see the case
 * @param why the reason for the decision
 */
public record Declaration(
        String title,
        String eventId,
        Optional<Instant> occurredAt,
        String occurredPrecision,
        Instant detectedAt,
        Instant awareAt,
        String awareGapReason,
        boolean restricted,
        String why) {

    Times times() {
        return new Times(occurredAt, occurredPrecision, detectedAt, awareAt, awareGapReason);
    }
}
