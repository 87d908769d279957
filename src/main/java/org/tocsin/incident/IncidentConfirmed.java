package org.tocsin.incident;

import org.tocsin.audit.Fact;

/**
 * The response team says that it is an incident.
 *
 * @param subject the incident
 * @param status actual, attempted or suspected
 * @param why on which basis
 */
public record IncidentConfirmed(String subject, String status, String why) implements Fact {}
