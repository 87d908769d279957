package org.tocsin.escalation;

import org.tocsin.audit.Fact;

/**
 * A target of a case applies no more, because the case has ended.
 *
 * @param subject the case
 * @param clock the clock
 * @param target the target
 */
public record ClockWithdrawn(String subject, long clock, String target) implements Fact {}
