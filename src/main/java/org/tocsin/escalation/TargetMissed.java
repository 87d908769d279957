package org.tocsin.escalation;

import java.time.Instant;
import org.tocsin.audit.Fact;

/**
 * A target was not met in time, or a task not done.
 *
 * @param subject the case
 * @param clock the clock
 * @param target the target, or the purpose of the task
 * @param dueAt until when it should have been
 */
public record TargetMissed(String subject, long clock, String target, Instant dueAt) implements Fact {}
