package org.tocsin.policy;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/**
 * A time that policy allows. In elapsed time a day has 24 hours; in business hours it is a working day, so days and
 * time are kept apart.
 *
 * @param days whole days
 * @param time hours, minutes and seconds beside them
 */
record Term(int days, Duration time) {

    /** Reads an ISO 8601 duration such as {@code P2DT4H}. Throws {@link DateTimeParseException} for anything else. */
    static Term parse(String text) {
        var whole = Duration.parse(text);
        var days = text.contains("D") ? Math.toIntExact(whole.toDays()) : 0;
        return new Term(days, whole.minusDays(days));
    }

    /** Whether it ends with a day, so that the end of its hours is in time. */
    boolean isWholeDays() {
        return days > 0 && time.isZero();
    }

    /** The same in elapsed time. */
    Duration elapsed() {
        return Duration.ofDays(days).plus(time);
    }
}
