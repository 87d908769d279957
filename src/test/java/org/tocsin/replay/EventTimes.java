package org.tocsin.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * When an event occurred and when it was detected. Detection is occurrence plus the stated time to discovery, else the
 * day the victims were notified, else occurrence itself; what would lie before the occurrence or in the future is not
 * taken.
 */
record EventTimes(Moment occurred, Moment detected) {

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "Seconds", ChronoUnit.SECONDS,
            "Minutes", ChronoUnit.MINUTES,
            "Hours", ChronoUnit.HOURS,
            "Days", ChronoUnit.DAYS,
            "Weeks", ChronoUnit.WEEKS,
            "Months", ChronoUnit.MONTHS,
            "Years", ChronoUnit.YEARS);

    static EventTimes of(VerisRecord record, Instant now) {
        Moment occurred = Moment.of(record, "/timeline/incident")
                .filter(moment -> !moment.isAfter(now))
                .orElseGet(() -> today(now));
        Moment detected = Stream.of(discovery(record, occurred), Moment.of(record, "/plus/timeline/notification"))
                .flatMap(Optional::stream)
                .filter(moment -> !moment.isBefore(occurred) && !moment.isAfter(now))
                .findFirst()
                .orElse(occurred);
        return new EventTimes(occurred, detected);
    }

    private static Moment today(Instant now) {
        return new Moment(now.truncatedTo(ChronoUnit.DAYS), Precision.DAY);
    }

    private static Optional<Moment> discovery(VerisRecord record, Moment occurred) {
        OptionalDouble value = record.number("/timeline/discovery/value");
        Optional<ChronoUnit> unit = unit(record, "/timeline/discovery/unit");
        if (value.isEmpty() || unit.isEmpty() || value.getAsDouble() < 0) {
            return Optional.empty();
        }
        return Optional.of(later(occurred, value.getAsDouble(), unit.get()));
    }

    private static Moment later(Moment occurred, double value, ChronoUnit unit) {
        ZonedDateTime start = occurred.start().atZone(ZoneOffset.UTC);
        long whole = (long) value;
        Duration rest =
                Duration.ofSeconds((long) ((value - whole) * unit.getDuration().toSeconds()));
        Instant detected = start.plus(whole, unit).plus(rest).toInstant();
        return new Moment(
                detected.truncatedTo(ChronoUnit.MINUTES), occurred.precision().coarser(precision(unit)));
    }

    private static Precision precision(ChronoUnit unit) {
        return switch (unit) {
            case YEARS -> Precision.YEAR;
            case MONTHS -> Precision.MONTH;
            case WEEKS, DAYS -> Precision.DAY;
            default -> Precision.MINUTE;
        };
    }

    static Optional<ChronoUnit> unit(VerisRecord record, String pointer) {
        return record.text(pointer).map(UNITS::get);
    }

    /** One sentence that keeps what the form's date and time fields cannot say. */
    String inWords() {
        return "Occurred %s (known to the %s), detected %s (known to the %s)."
                .formatted(
                        occurred.inWords(),
                        occurred.precision().word(),
                        detected.inWords(),
                        detected.precision().word());
    }
}
