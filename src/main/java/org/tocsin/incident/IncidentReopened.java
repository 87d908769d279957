package org.tocsin.incident;

import org.tocsin.audit.Fact;

/**
 * An ended case runs again.
 *
 * @param subject the incident
 * @param owner who owns it now
 * @param why the reason
 */
public record IncidentReopened(String subject, String owner, String why) implements Fact {}
