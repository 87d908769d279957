package org.tocsin.intake;

import java.util.Optional;
import org.tocsin.audit.Fact;

/**
 * The point of contact has said what the event is.
 *
 * @param subject the event
 * @param decision the id of an {@link EventDecision}
 * @param by who said so
 * @param incident number of the incident that it belongs to
 * @param duplicateOf number of the event that it repeats
 * @param why the reason
 */
public record EventAssessed(
        String subject, String decision, String by, Optional<String> incident, Optional<String> duplicateOf, String why)
        implements Fact {}
