package org.tocsin.policy;

import java.time.Duration;
import java.time.Instant;

/**
 * From when to when a site works on one day.
 *
 * @param from when it opens
 * @param until when it closes; the same instant when it does not open
 */
record Opening(Instant from, Instant until) {

    boolean isClosed() {
        return !until.isAfter(from);
    }

    /** What is left of it from an instant on. */
    Opening after(Instant at) {
        return at.isAfter(from) ? new Opening(at.isAfter(until) ? until : at, until) : this;
    }

    /** What of it lies before an instant. */
    Opening before(Instant at) {
        return at.isBefore(until) ? new Opening(from, at.isBefore(from) ? from : at) : this;
    }

    Duration length() {
        return isClosed() ? Duration.ZERO : Duration.between(from, until);
    }

    /** The instant within it that is nearest. */
    Instant nearest(Instant at) {
        if (at.isBefore(from)) {
            return from;
        }
        return at.isAfter(until) ? until : at;
    }
}
