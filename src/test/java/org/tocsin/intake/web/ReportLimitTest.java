package org.tocsin.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tocsin.intake.IntakeSettings;

/** One address cannot flood the open report page, and never harms another one. */
class ReportLimitTest {

    private final Hours clock = new Hours();
    private final ReportLimit limit =
            new ReportLimit(new IntakeSettings(true, 3, 10, Duration.ofHours(24), ZoneOffset.UTC), clock);

    @Test
    void letsAFewReportsOfAnAddressThroughInAnHour() {
        assertThat(IntStream.range(0, 3)).allMatch(report -> limit.allows("192.0.2.1"));
        assertThat(limit.allows("192.0.2.1")).isFalse();
        assertThat(limit.allows("192.0.2.2")).isTrue();
    }

    @Test
    void forgetsAfterAnHour() {
        IntStream.range(0, 4).forEach(report -> limit.allows("192.0.2.1"));
        clock.now = clock.now.plus(Duration.ofMinutes(61));

        assertThat(limit.allows("192.0.2.1")).isTrue();
    }

    private static final class Hours extends Clock {

        private Instant now = Instant.parse("2026-03-14T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
