package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * Law enforcement asked to keep information of the case back.
 *
 * @param subject the incident
 * @param why who asked, and for what
 */
public record LawEnforcementHoldSet(String subject, String why) implements Fact {}
