package org.tocsin.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * A case as it stands now.
 *
 * @param id its number
 * @param title what it is called
 * @param phase where it stands
 * @param status {@code actual}, {@code attempted} or {@code suspected}
 * @param outcome how it ended; empty while it is open
 * @param owner user id of the person who carries it to its conclusion; never empty
 * @param category what kind of incident it is; empty texts while that is not decided
 * @param severity 1 to 4; 0 while it is not decided
 * @param rootCause what it came from; empty while that is not known
 * @param harmConfined how the harm was confined; empty while that is not stated
 * @param improvements what will improve, one per line; empty while that is not stated
 * @param times its clocks
 * @param declaredAt since when it is an incident
 * @param closedAt when it ended
 * @param restricted whether only named people may see it
 */
public record IncidentView(
        IncidentId id,
        String title,
        Phase phase,
        String status,
        String outcome,
        String owner,
        CategoryChoice category,
        int severity,
        String rootCause,
        String harmConfined,
        String improvements,
        Times times,
        Instant declaredAt,
        Optional<Instant> closedAt,
        boolean restricted) {

    /** The class in force; empty while it is not decided. */
    public Optional<SeverityClass> severityClass() {
        return SeverityClass.of(severity);
    }
}
