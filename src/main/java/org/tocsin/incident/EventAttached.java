package org.tocsin.incident;

import org.tocsin.audit.Fact;

/**
 * A further event belongs to a running incident.
 *
 * @param subject the incident
 * @param eventId the event
 * @param why the reason
 */
public record EventAttached(String subject, String eventId, String why) implements Fact {}
