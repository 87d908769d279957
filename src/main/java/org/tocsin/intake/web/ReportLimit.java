package org.tocsin.intake.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.intake.IntakeSettings;

/** Keeps one address from flooding the open report page; counted in memory, so each node counts for itself. */
@Component
class ReportLimit {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final IntakeSettings settings;
    private final Clock clock;
    private final Map<String, Deque<Instant>> reports = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    ReportLimit(IntakeSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether another report from the address is taken now; if so, it is counted. */
    synchronized boolean allows(String address) {
        var now = clock.instant();
        var recent = reports.computeIfAbsent(address, unknown -> new ArrayDeque<>());
        recent.removeIf(report -> report.isBefore(now.minus(WINDOW)));
        return recent.size() < settings.reportsPerHour() && recent.add(now);
    }
}
