package org.tocsin.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How time counts: day and night, or only while a site works. All answers are instants, so daylight saving is right. */
public interface Calendar {

    /** The instant at which an ISO 8601 duration is over that begins at another. */
    Instant plus(Instant from, String duration);

    /** The same for time that was measured with {@link #between}. */
    Instant plus(Instant from, Duration time);

    /** The latest instant from which an ISO 8601 duration is left before another. */
    Instant minus(Instant until, String duration);

    /** How much time counts between two instants; zero when the second is not later. */
    Duration between(Instant from, Instant until);

    /** Why every hour counts although policy names a site; empty when time counts as policy says. */
    default Optional<String> trouble() {
        return Optional.empty();
    }
}
