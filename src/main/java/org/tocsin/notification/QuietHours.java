package org.tocsin.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Decisions;

/** When a courtesy waits; the table {@code quiet-hours} says for each hour of the week whether it is quiet. */
@Component
class QuietHours {

    private static final int HOURS_OF_A_WEEK = 7 * 24;

    private final Decisions decisions;
    private final ChannelSettings settings;
    private final Clock clock;

    QuietHours(Decisions decisions, ChannelSettings settings, Clock clock) {
        this.decisions = decisions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Until when a message of that kind waits; empty when it may leave now. */
    Optional<Instant> holdingBack(NoticeKind kind) {
        var now = clock.instant().atZone(settings.zone());
        return kind.isCourtesy() && isQuiet(now) ? end(now) : Optional.empty();
    }

    /** The next hour that is not quiet; a week without any holds nothing back. */
    private Optional<Instant> end(ZonedDateTime now) {
        return Stream.iterate(now.truncatedTo(ChronoUnit.HOURS).plusHours(1), hour -> hour.plusHours(1))
                .limit(HOURS_OF_A_WEEK)
                .filter(hour -> !isQuiet(hour))
                .map(ZonedDateTime::toInstant)
                .findFirst();
    }

    private boolean isQuiet(ZonedDateTime at) {
        var weekday =
                at.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
        var decision = decisions.decide("quiet-hours", Map.of("weekday", weekday, "hour", at.getHour()));
        return decision.text("isQuiet").equals("true");
    }
}
