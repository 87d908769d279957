package org.tocsin.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;

/** Every real record becomes an event report and is carried to its end by the people whose work it is. */
@Tag("replay")
@ProcessTest
class ReplayTest {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayTest.class);

    private final ReplayTeam team;

    @Autowired
    ReplayTest(ApplicationContext application) {
        this.team = new ReplayTeam(application);
    }

    @Test
    void leavesNoRealRecordOpenOwnerlessOrUnclassified() {
        ReplayReport report = team.take(ReplayData.toReplay());

        LOG.info("Replay of {} real records\n{}", report.mapped().size(), report.inWords());
        assertThat(report.wrongs()).isEmpty();
        assertThat(report.playbooks()).isEqualTo(Playbooks.all());
        assertThat(report.interimReports()).isNotEmpty();
        assertThat(report.escalations()).isNotEmpty();
    }
}
