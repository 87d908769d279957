package org.tocsin.intake;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.incident.IncidentId;

/**
 * What became of an event so far.
 *
 * @param state where it stands
 * @param awareAt when the organisation became aware of it
 * @param incident the incident that it belongs to
 * @param duplicateOf the event that it repeats
 */
public record Standing(
        EventState state, Optional<Instant> awareAt, Optional<IncidentId> incident, Optional<EventId> duplicateOf) {

    static final Standing NEW = new Standing(EventState.REPORTED, Optional.empty(), Optional.empty(), Optional.empty());

    static Standing of(EventState state) {
        return new Standing(state, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
