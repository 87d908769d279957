package org.tocsin.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;

/** The invented records take every end that an event or incident can have. */
@ProcessTest
class HandWrittenReplayTest {

    private static final Logger LOG = LoggerFactory.getLogger(HandWrittenReplayTest.class);

    private final ReplayTeam team;

    @Autowired
    HandWrittenReplayTest(ApplicationContext application) {
        this.team = new ReplayTeam(application);
    }

    @Test
    void takesEveryEndAndLeavesNothingOpen() {
        ReplayReport report = team.take(ReplayData.handWritten());

        LOG.info("Replay of the hand-written records\n{}", report.inWords());
        assertThat(report.wrongs()).isEmpty();
        assertThat(report.eventEnds())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "incident", 16L, "duplicate", 1L, "vulnerability", 1L, "false-alarm", 1L, "event-only", 1L));
        assertThat(report.incidentEnds())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "closed (resolved)", 13L, "not-confirmed (near-miss)", 1L, "not-confirmed (false-alarm)", 1L));
        assertThat(report.precisions())
                .containsExactlyInAnyOrderEntriesOf(Map.of("year", 3L, "month", 3L, "day", 6L, "minute", 3L));
    }
}
