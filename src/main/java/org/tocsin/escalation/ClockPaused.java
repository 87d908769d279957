package org.tocsin.escalation;

import java.time.Instant;
import org.tocsin.audit.Fact;

/**
 * A clock stands still.
 *
 * @param subject the case
 * @param clock the clock
 * @param target the target, or the purpose of the task
 * @param dueAt until when it ran
 * @param why what is waited for
 */
public record ClockPaused(String subject, long clock, String target, Instant dueAt, String why) implements Fact {}
