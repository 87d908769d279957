package org.tocsin.escalation;

import org.tocsin.audit.Fact;

/**
 * A target of a case is met.
 *
 * @param subject the case
 * @param clock the clock
 * @param target the target
 * @param late whether that was after its time
 */
public record TargetMet(String subject, long clock, String target, boolean late) implements Fact {}
