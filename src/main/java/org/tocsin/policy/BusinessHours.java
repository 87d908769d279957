package org.tocsin.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Time counts only while a site works. A day is one of its working days, and a deadline falls into its hours. */
final class BusinessHours implements Calendar {

    /** No site stays closed for so many days; one that does is a mistake in the table. */
    static final int LONGEST_CLOSURE = 60;

    /** Beyond this many days nobody counts on; it keeps a site that opens no more from being waited for. */
    private static final int FURTHEST = 3_660;

    private final ZoneId zone;
    private final Function<LocalDate, Opening> openings;

    BusinessHours(ZoneId zone, Function<LocalDate, Opening> openings) {
        this.zone = zone;
        this.openings = openings;
    }

    /** Whether the site opens at all in the weeks around an instant. */
    boolean opensAround(Instant at) {
        var day = date(at);
        return IntStream.rangeClosed(-LONGEST_CLOSURE, LONGEST_CLOSURE)
                .mapToObj(day::plusDays)
                .map(openings)
                .anyMatch(opening -> !opening.isClosed());
    }

    @Override
    public Instant plus(Instant from, String duration) {
        var term = Term.parse(duration);
        var day = workingDaysLater(from, term.days());
        return term.isWholeDays() ? day : plus(day, term.time());
    }

    @Override
    public Instant plus(Instant from, Duration time) {
        var day = date(from);
        var rest = openings.apply(day).after(from);
        var left = time;
        var furthest = day.plusDays(FURTHEST);
        while (isTooShort(rest, left) && day.isBefore(furthest)) {
            left = left.minus(rest.length());
            day = day.plusDays(1);
            rest = openings.apply(day);
        }
        return rest.from().plus(left);
    }

    @Override
    public Instant minus(Instant until, String duration) {
        var term = Term.parse(duration);
        var day = workingDaysEarlier(until, term.days());
        return term.isWholeDays() ? day : minus(day, term.time());
    }

    private Instant minus(Instant until, Duration time) {
        var day = date(until);
        var rest = openings.apply(day).before(until);
        var left = time;
        var furthest = day.minusDays(FURTHEST);
        while (isTooShort(rest, left) && day.isAfter(furthest)) {
            left = left.minus(rest.length());
            day = day.minusDays(1);
            rest = openings.apply(day);
        }
        return rest.until().minus(left);
    }

    @Override
    public Duration between(Instant from, Instant until) {
        var counted = Duration.ZERO;
        if (until.isAfter(from)) {
            var last = date(until);
            for (var day = date(from); !day.isAfter(last); day = day.plusDays(1)) {
                counted = counted.plus(
                        openings.apply(day).after(from).before(until).length());
            }
        }
        return counted;
    }

    /** The same time of day so many working days later; outside the hours of that day, its nearest end. */
    private Instant workingDaysLater(Instant from, int days) {
        var begin = plus(from, Duration.ZERO);
        var day = date(begin);
        var furthest = day.plusDays(FURTHEST);
        for (var left = days; left > 0 && day.isBefore(furthest); ) {
            day = day.plusDays(1);
            left -= openings.apply(day).isClosed() ? 0 : 1;
        }
        return atTheTimeOf(begin, day);
    }

    private Instant workingDaysEarlier(Instant until, int days) {
        var end = minus(until, Duration.ZERO);
        var day = date(end);
        var furthest = day.minusDays(FURTHEST);
        for (var left = days; left > 0 && day.isAfter(furthest); ) {
            day = day.minusDays(1);
            left -= openings.apply(day).isClosed() ? 0 : 1;
        }
        return atTheTimeOf(end, day);
    }

    private static boolean isTooShort(Opening rest, Duration left) {
        return rest.isClosed() || rest.length().compareTo(left) < 0;
    }

    private Instant atTheTimeOf(Instant moment, LocalDate day) {
        var time = moment.atZone(zone).toLocalTime();
        return openings.apply(day).nearest(day.atTime(time).atZone(zone).toInstant());
    }

    private LocalDate date(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
