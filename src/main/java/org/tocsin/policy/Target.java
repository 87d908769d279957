package org.tocsin.policy;

import java.time.Duration;
import java.time.Instant;

/**
 * What policy allows for a step or a target in a severity class.
 *
 * @param duration ISO 8601
 * @param calendar whose hours count; empty for elapsed time
 * @param warningBefore ISO 8601, how long before the end people are warned; empty for no warning
 * @param rule where that stands: table, version and rule
 * @param source the clause or policy that the rule comes from
 */
public record Target(String duration, String calendar, String warningBefore, String rule, String source) {

    /** What it allows, in elapsed time. */
    Duration elapsed() {
        return Term.parse(duration).elapsed();
    }

    /** Until when, from a moment on. */
    Instant dueAt(Instant from, Calendar calendar) {
        return calendar.plus(from, duration);
    }

    /** When to warn of it: never before the time begins, and at the end when policy wants no warning. */
    public Instant warningAt(Instant from, Instant dueAt, Calendar calendar) {
        if (warningBefore.isBlank()) {
            return dueAt;
        }
        var warning = calendar.minus(dueAt, warningBefore);
        return warning.isBefore(from) ? from : warning;
    }
}
