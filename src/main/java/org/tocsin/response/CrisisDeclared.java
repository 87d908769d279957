package org.tocsin.response;

import org.tocsin.audit.Fact;

/**
 * Control cannot be regained; the incident is handed over to the crisis organisation.
 *
 * @param subject the incident
 * @param why the reason
 */
public record CrisisDeclared(String subject, String why) implements Fact {}
