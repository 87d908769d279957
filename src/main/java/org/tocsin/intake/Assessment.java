package org.tocsin.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the point of contact says about an event.
 *
 * @param by who says it
 * @param decision what the event is
 * @param title what the incident is called; empty where there is none
 * @param incident number of the incident that it belongs to
 * @param duplicateOf the event that it repeats
 * @param awareAt when the organisation became aware of it, where that was not when the report came in
 * @param awareGapReason why the organisation became aware so long after somebody noticed; empty otherwise
 * @param why the reason for the decision
 * @param attributes answers to questions that a process owner added to the form
 */
public record Assessment(
        String by,
        EventDecision decision,
        String title,
        Optional<String> incident,
        Optional<EventId> duplicateOf,
        Optional<Instant> awareAt,
        String awareGapReason,
        String why,
        Map<String, Object> attributes) {}
