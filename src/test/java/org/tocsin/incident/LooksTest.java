package org.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.audit.History;
import org.tocsin.casework.Casework;

/** Whoever comes back to a case sees what changed since they last looked. */
@ProcessTest
class LooksTest {

    private final ApplicationContext application;

    private final Looks looks;

    @Autowired
    LooksTest(ApplicationContext application, Looks looks) {
        this.application = application;
        this.looks = looks;
    }

    @AfterEach
    void comeBack() {
        ClockUtil.reset();
    }

    @Test
    void nothingIsNewToWhoSeesACaseForTheFirstTime() {
        var casework = Casework.declared(application, "Files renamed");

        assertThat(look("ida.isirt", casework).isNew(newest(casework))).isFalse();
    }

    @Test
    void whatHappenedSinceTheLastLookIsNewAndStaysSoForAWhile() {
        var casework = Casework.declared(application, "Files renamed");
        var seen = newest(casework);
        look("ida.isirt", casework);
        note(casework);
        ClockUtil.offset(Duration.ofHours(1).toMillis());

        var back = look("ida.isirt", casework);
        assertThat(back.isNew(newest(casework))).isTrue();
        assertThat(back.isNew(seen)).isFalse();
        assertThat(look("ida.isirt", casework).isNew(newest(casework)))
                .describedAs("the page is loaded again")
                .isTrue();

        ClockUtil.offset(Duration.ofHours(2).toMillis());
        assertThat(look("ida.isirt", casework).isNew(newest(casework))).isFalse();
        assertThat(look("ivan.isirt", casework).isNew(newest(casework)))
                .describedAs("another person")
                .isFalse();
    }

    private Look look(String person, Casework casework) {
        return casework.as(person, () -> looks.look(casework.incident(), newest(casework)));
    }

    private long newest(Casework casework) {
        return application
                .getBean(History.class)
                .latestOf(casework.incident().number(), 1)
                .get(0)
                .id();
    }

    private void note(Casework casework) {
        casework.as("ivan.isirt", () -> {
            application
                    .getBean(CaseRecord.class)
                    .addNote(
                            casework.incident(),
                            "note",
                            "Seen again",
                            application.getBean(Clock.class).instant());
            return casework;
        });
    }
}
