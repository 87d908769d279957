package org.tocsin.escalation;

import org.tocsin.audit.Fact;

/**
 * Somebody must take care: a target is missed, a task overdue, or a person asks for it.
 *
 * @param subject the case
 * @param escalation the escalation
 * @param target what ran out; empty when a person asked for it
 * @param severity 0 to 4
 * @param why the reason
 */
public record EscalationRaised(String subject, long escalation, String target, int severity, String why)
        implements Fact {}
