package org.tocsin.incident;

import org.tocsin.audit.Fact;

/**
 * The response team says that it is no incident; the case has ended.
 *
 * @param subject the incident
 * @param reason what it is instead
 * @param owner who owned it
 * @param why on which basis
 */
public record IncidentNotConfirmed(String subject, String reason, String owner, String why) implements Fact {}
