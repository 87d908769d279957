package org.tocsin.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One line in the history of what people decided about an event.
 *
 * @param verdict the id of an {@link EventDecision}, or {@code false-alarm-upheld}, {@code false-alarm-rejected},
 *     {@code reversed}
 * @param by who decided
 * @param at when
 * @param why the reason given
 * @param title what the incident is called; empty where there is none
 * @param incident number of the incident that the event belongs to
 * @param duplicateOf number of the event that it repeats
 * @param awareAt when the organisation became aware
 * @param awareGapReason why so late; empty otherwise
 * @param attributes answers to questions that a process owner added to the form
 */
public record PastDecision(
        String verdict,
        String by,
        Instant at,
        String why,
        String title,
        Optional<String> incident,
        Optional<String> duplicateOf,
        Optional<Instant> awareAt,
        String awareGapReason,
        Map<String, Object> attributes) {

    static final String UPHELD = "false-alarm-upheld";
    static final String REJECTED = "false-alarm-rejected";
    static final String REVERSED = "reversed";

    static PastDecision of(Assessment assessment, Instant awareAt, Instant at) {
        return new PastDecision(
                assessment.decision().id(),
                assessment.by(),
                at,
                assessment.why(),
                assessment.title(),
                assessment.incident(),
                assessment.duplicateOf().map(EventId::number),
                Optional.of(awareAt),
                assessment.awareGapReason(),
                assessment.attributes());
    }

    static PastDecision plain(String verdict, String by, Instant at, String why, Map<String, Object> attributes) {
        return new PastDecision(
                verdict, by, at, why, "", Optional.empty(), Optional.empty(), Optional.empty(), "", attributes);
    }
}
