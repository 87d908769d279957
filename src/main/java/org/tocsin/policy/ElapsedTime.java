package org.tocsin.policy;

import java.time.Duration;
import java.time.Instant;

/** Every second counts, at night, on Sundays and when clocks are put forward or back. */
final class ElapsedTime implements Calendar {

    static final Calendar INSTANCE = new ElapsedTime();

    private ElapsedTime() {}

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
