package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * Information of the case need not be kept back for law enforcement any more.
 *
 * @param subject the incident
 * @param why the reason
 */
public record LawEnforcementHoldLifted(String subject, String why) implements Fact {}
