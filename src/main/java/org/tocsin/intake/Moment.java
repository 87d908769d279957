package org.tocsin.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A moment as far as it is known: people remember a day, old records only a year.
 *
 * @param start first instant of the year, month, day or minute
 * @param precision which of them it is
 */
public record Moment(Instant start, Precision precision) {

    /** A moment known to the minute. */
    public static Moment at(Instant instant) {
        return new Moment(instant, Precision.MINUTE);
    }

    /**
     * Reads {@code 2026}, {@code 2026-03}, {@code 2026-03-14} or a date with time; without an offset it is local time.
     *
     * @throws DateTimeException for anything else
     */
    public static Moment parse(String text, ZoneId zone) {
        return switch (text.length()) {
            case 4 -> day(LocalDate.of(digits(text), 1, 1), zone, Precision.YEAR);
            case 7 -> day(YearMonth.parse(text).atDay(1), zone, Precision.MONTH);
            case 10 -> day(LocalDate.parse(text), zone, Precision.DAY);
            default -> at(instant(text, zone));
        };
    }

    /** The last instant that it may have been. */
    public Instant latest() {
        return start.atOffset(ZoneOffset.UTC)
                .plus(1, precision.unit())
                .toInstant()
                .minusNanos(1);
    }

    /** As a person would say it, in UTC: {@code 2026}, {@code 2026-03}, {@code 2026-03-14} or {@code 2026-03-14 08:30}. */
    public String inWords() {
        var pattern = switch (precision) {
            case YEAR -> "uuuu";
            case MONTH -> "uuuu-MM";
            case DAY -> "uuuu-MM-dd";
            case MINUTE -> "uuuu-MM-dd HH:mm";
        };
        return DateTimeFormatter.ofPattern(pattern).format(start.atOffset(ZoneOffset.UTC));
    }

    private static Moment day(LocalDate day, ZoneId zone, Precision precision) {
        return new Moment(day.atStartOfDay(zone).toInstant(), precision);
    }

    private static int digits(String year) {
        try {
            return Integer.parseInt(year);
        } catch (NumberFormatException e) {
            throw new DateTimeException("Not a year: " + year, e);
        }
    }

    private static Instant instant(String text, ZoneId zone) {
        var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
        return parsed instanceof ZonedDateTime zoned
                ? zoned.toInstant()
                : ((LocalDateTime) parsed).atZone(zone).toInstant();
    }
}
