package org.tocsin.intake;

import org.tocsin.audit.Fact;

/**
 * Somebody or something reported an event; it waits for its assessment.
 *
 * @param subject the event
 * @param source where the report comes from
 * @param eventKind what the reporter thinks it is
 * @param detected when it was noticed, as exactly as known
 */
public record EventReported(String subject, String source, String eventKind, String detected) implements Fact {}
