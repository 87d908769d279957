package org.tocsin.incident;

import org.tocsin.audit.Fact;

/**
 * An event belongs to the incident no more, because the decision about it was reversed.
 *
 * @param subject the incident
 * @param eventId the event
 * @param why the reason
 */
public record EventDetached(String subject, String eventId, String why) implements Fact {}
