package org.tocsin.escalation;

import org.tocsin.audit.Fact;

/**
 * A named person takes care from now on.
 *
 * @param subject the case
 * @param escalation the escalation
 * @param person who
 * @param level how far it had gone
 * @param why what they will do
 */
public record EscalationTaken(String subject, long escalation, String person, int level, String why) implements Fact {}
