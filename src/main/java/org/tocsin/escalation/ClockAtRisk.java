package org.tocsin.escalation;

import java.time.Instant;
import org.tocsin.audit.Fact;

/**
 * A target is nearly missed, or a task nearly overdue.
 *
 * @param subject the case
 * @param clock the clock
 * @param target the target, or the purpose of the task
 * @param dueAt until when
 */
public record ClockAtRisk(String subject, long clock, String target, Instant dueAt) implements Fact {}
