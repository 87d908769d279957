package org.tocsin.identity;

import java.time.Instant;

/**
 * A time in which somebody is away and another acts for them.
 *
 * @param id number of the statement
 * @param person user id of who is away
 * @param deputy user id of who acts meanwhile
 * @param from first moment of the absence
 * @param until first moment after it
 */
public record Absence(long id, String person, String deputy, Instant from, Instant until) {

    /** Whether it has begun. */
    public boolean hasBegun(Instant now) {
        return !from.isAfter(now);
    }
}
