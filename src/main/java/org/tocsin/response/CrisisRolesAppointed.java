package org.tocsin.response;

import org.tocsin.audit.Fact;

/**
 * It is decided who has which part in the crisis.
 *
 * @param subject the incident
 * @param lead who leads
 * @param spokesperson who speaks for the organisation
 */
public record CrisisRolesAppointed(String subject, String lead, String spokesperson) implements Fact {}
