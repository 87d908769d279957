package org.tocsin.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Writes instants for people; pages call it by name, so that every time on every page reads the same. */
@Component("times")
class Times {

    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
    }

    /** For machines and for the page's script: UTC to the second. */
    public String iso(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** For people without script: UTC to the minute. */
    public String text(Instant at) {
        return TEXT.format(at);
    }

    /** Whether a due date has gone by. */
    public boolean isPast(Instant at) {
        return at.isBefore(clock.instant());
    }

    /** How far away an instant is, in the one unit that matters. */
    public String distance(Instant at) {
        Duration distance = Duration.between(at, clock.instant()).abs();
        if (distance.toDays() >= 2) {
            return distance.toDays() + " days";
        }
        if (distance.toHours() >= 1) {
            return "%d h %02d min".formatted(distance.toHours(), distance.toMinutesPart());
        }
        return distance.toMinutes() + " min";
    }
}
