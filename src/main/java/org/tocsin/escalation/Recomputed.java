package org.tocsin.escalation;

import java.time.Instant;

/**
 * A clock that another severity class moved.
 *
 * @param clock the clock
 * @param target the target, or the purpose of the task
 * @param taskId the task; empty for a target of the case
 * @param dueAt until when it runs now
 * @param previous until when it ran before
 */
public record Recomputed(long clock, String target, String taskId, Instant dueAt, Instant previous) {}
