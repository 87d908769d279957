package org.tocsin.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Every second counts, at night, on Sundays and when clocks are put forward or back.
 *
 * @param trouble why it counts although policy names a site; empty when policy wants it
 */
record ElapsedTime(Optional<String> trouble) implements Calendar {

    static final Calendar INSTANCE = new ElapsedTime(Optional.empty());

    /** Instead of the calendar of a site that cannot be used. */
    static Calendar because(String trouble) {
        return new ElapsedTime(Optional.of(trouble));
    }

    @Override
    public Instant plus(Instant from, String duration) {
        return from.plus(Term.parse(duration).elapsed());
    }

    @Override
    public Instant plus(Instant from, Duration time) {
        return from.plus(time);
    }

    @Override
    public Instant minus(Instant until, String duration) {
        return until.minus(Term.parse(duration).elapsed());
    }

    @Override
    public Duration between(Instant from, Instant until) {
        return until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
    }
}
