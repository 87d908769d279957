package org.tocsin.incident;

import java.time.Duration;
import java.time.Instant;
import org.tocsin.engine.AnswerRefused;

/** Times of a case are in order and never in the future. */
public final class ClockRules {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private ClockRules() {}

    /** Refuses clocks that cannot be: occurred after detected, aware before detected, anything in the future. */
    public static void check(Times times, Instant now) {
        mustBePast("detectedAt", times.detectedAt(), now);
        mustBePast("awareAt", times.awareAt(), now);
        times.occurredAt().filter(times.detectedAt()::isBefore).ifPresent(occurred -> {
            throw new AnswerRefused("occurredAt", "It cannot be noticed before it occurred");
        });
        if (times.awareAt().isBefore(times.detectedAt())) {
            throw new AnswerRefused("awareAt", "The organisation cannot be aware before it was noticed");
        }
        if (!times.awareAt().equals(times.detectedAt())
                && times.awareGapReason().isBlank()) {
            throw new AnswerRefused("awareGapReason", "Please say why awareness came later than detection");
        }
    }

    /** Refuses a time that lies more than five minutes (clocks differ) in the future, or before any computer. */
    public static void mustBePast(String field, Instant time, Instant now) {
        if (time.isBefore(EARLIEST)) {
            throw new AnswerRefused(field, "This time lies too far in the past");
        }
        if (time.isAfter(now.plus(TOLERANCE))) {
            throw new AnswerRefused(field, "This time lies in the future");
        }
    }
}
