package org.tocsin.escalation;

import org.tocsin.audit.Fact;

/**
 * An escalation is needed no more.
 *
 * @param subject the case
 * @param escalation the escalation
 * @param outcome done, or withdrawn with the case
 * @param why the reason
 */
public record EscalationEnded(String subject, long escalation, String outcome, String why) implements Fact {}
