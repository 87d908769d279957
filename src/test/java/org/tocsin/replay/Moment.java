package org.tocsin.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** A moment as far as it is known: the first instant of the year, month, day or minute, and which of them it is. */
record Moment(Instant start, Precision precision) {

    private static final DateTimeFormatter TWELVE_HOURS = DateTimeFormatter.ofPattern("hh:mm:ss a", Locale.ENGLISH);

    /** Reads {@code year}, {@code month}, {@code day} and {@code time}; what does not exist on a calendar is left out. */
    static Optional<Moment> of(VerisRecord record, String pointer) {
        OptionalInt year = record.integer(pointer + "/year");
        if (year.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(month(record, pointer, year.getAsInt()));
    }

    private static Moment month(VerisRecord record, String pointer, int year) {
        OptionalInt month = record.integer(pointer + "/month");
        if (month.isEmpty() || month.getAsInt() < 1 || month.getAsInt() > 12) {
            return at(LocalDate.of(year, 1, 1).atStartOfDay(), Precision.YEAR);
        }
        return day(record, pointer, LocalDate.of(year, month.getAsInt(), 1));
    }

    private static Moment day(VerisRecord record, String pointer, LocalDate first) {
        OptionalInt day = record.integer(pointer + "/day");
        if (day.isEmpty()) {
            return at(first.atStartOfDay(), Precision.MONTH);
        }
        try {
            return minute(record, pointer, first.withDayOfMonth(day.getAsInt()));
        } catch (DateTimeException e) {
            return at(first.atStartOfDay(), Precision.MONTH);
        }
    }

    private static Moment minute(VerisRecord record, String pointer, LocalDate day) {
        return record.text(pointer + "/time")
                .flatMap(Moment::time)
                .map(time -> at(day.atTime(time.withSecond(0)), Precision.MINUTE))
                .orElseGet(() -> at(day.atStartOfDay(), Precision.DAY));
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text, TWELVE_HOURS));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Moment at(LocalDateTime start, Precision precision) {
        return new Moment(start.toInstant(ZoneOffset.UTC), precision);
    }

    boolean isBefore(Moment other) {
        return start.isBefore(other.start);
    }

    boolean isAfter(Instant instant) {
        return start.isAfter(instant);
    }

    /** The moment as the report's interface takes it: a date may be as short as it is known. */
    String asAnswer() {
        return precision == Precision.MINUTE ? start.toString() : inWords();
    }

    /** The moment as a person would say it: {@code 2012}, {@code 2012-07}, {@code 2012-07-13} or with the time. */
    String inWords() {
        int length = switch (precision) {
            case YEAR -> 4;
            case MONTH -> 7;
            case DAY -> 10;
            case MINUTE -> 16;
        };
        return start.toString().substring(0, length).replace('T', ' ');
    }
}
