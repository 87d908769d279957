package org.tocsin.escalation;

import java.time.Instant;
import org.tocsin.audit.Fact;

/**
 * A clock goes on; the time that it stood still is added.
 *
 * @param subject the case
 * @param clock the clock
 * @param target the target, or the purpose of the task
 * @param dueAt until when it runs now
 * @param previous until when it ran before the pause
 * @param why what has happened
 */
public record ClockResumed(String subject, long clock, String target, Instant dueAt, Instant previous, String why)
        implements Fact {}
