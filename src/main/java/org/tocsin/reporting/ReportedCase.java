package org.tocsin.reporting;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What interim reports need to know of a case, whether it is an event or an incident.
 *
 * @param id its number
 * @param title what it is called
 * @param phase {@code event-assessment}, or the phase of the incident
 * @param severity 1 to 4; 0 while it is not decided
 * @param begunAt since when it is being investigated
 * @param isOver whether no further interim report is to come: it is assessed, reviewed or ended
 * @param restricted whether only named people may see it
 * @param owner who carries it to its end; an event belongs to the point of contact as a whole
 * @param reporters who reported it, as far as they are known
 */
record ReportedCase(
        String id,
        String title,
        String phase,
        int severity,
        Instant begunAt,
        boolean isOver,
        boolean restricted,
        Optional<String> owner,
        Set<String> reporters) {

    /** The phase of a case that the point of contact still assesses. */
    static final String EVENT_ASSESSMENT = "event-assessment";
}
