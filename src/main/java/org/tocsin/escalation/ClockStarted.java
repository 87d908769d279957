package org.tocsin.escalation;

import java.time.Instant;
import org.tocsin.audit.Fact;

/**
 * A target of a case is to be met from now on.
 *
 * @param subject the case
 * @param clock the clock
 * @param target what is to be met, in kebab case
 * @param warningAt when people are warned
 * @param dueAt until when
 * @param rule where policy says so
 */
public record ClockStarted(String subject, long clock, String target, Instant warningAt, Instant dueAt, String rule)
        implements Fact {}
