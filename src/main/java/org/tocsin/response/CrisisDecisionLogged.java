package org.tocsin.response;

import org.tocsin.audit.Fact;

/**
 * Something was decided in the crisis.
 *
 * @param subject the incident
 * @param decision what
 * @param decidedBy who decided
 * @param why on which basis
 */
public record CrisisDecisionLogged(String subject, String decision, String decidedBy, String why) implements Fact {}
