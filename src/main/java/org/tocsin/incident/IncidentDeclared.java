package org.tocsin.incident;

import org.tocsin.audit.Fact;

/**
 * An event is an incident from now on, and somebody owns it.
 *
 * @param subject the incident
 * @param title what it is called
 * @param eventId the event it began with
 * @param owner the ISIRT manager on duty
 * @param why the reason for the decision
 */
public record IncidentDeclared(String subject, String title, String eventId, String owner, String why)
        implements Fact {}
