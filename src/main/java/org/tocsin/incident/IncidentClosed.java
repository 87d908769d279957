package org.tocsin.incident;

import org.tocsin.audit.Fact;

/**
 * The case has ended with the approval of a second person.
 *
 * @param subject the incident
 * @param owner who carried it to its end
 * @param approver who approved
 * @param why the reason
 */
public record IncidentClosed(String subject, String owner, String approver, String why) implements Fact {}
