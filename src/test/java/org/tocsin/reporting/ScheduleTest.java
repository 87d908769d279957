package org.tocsin.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the next interim report is due, whatever happens to the class of the case in between. */
class ScheduleTest {

    private static final Instant NOON = Instant.parse("2026-10-25T00:30:00Z");
    private static final ReportInterval SERIOUS = every(8);
    private static final ReportInterval VERY_SERIOUS = every(4);
    private static final ReportInterval SMALL = every(48);

    private final Schedule schedule = new Schedule("INC-2026-000001", NOON);

    @Test
    void countsFromTheBeginningAndThenFromTheLastReport() {
        schedule.begin(NOON);
        assertThat(schedule.plan(SERIOUS)).isEqualTo(hours(8));

        schedule.open();
        schedule.goOn(hours(10));
        assertThat(schedule.plan(SERIOUS)).isEqualTo(hours(10 + 16));
    }

    @Test
    void aHigherClassBringsItForward() {
        planned();

        assertThat(schedule.replan(VERY_SERIOUS, hours(1))).isEqualTo(hours(4));
    }

    @Test
    void aLowerClassMovesItAway() {
        planned();

        assertThat(schedule.replan(SMALL, hours(1))).isEqualTo(hours(48));
    }

    @Test
    void upAndDownAgainLeadsBackToWhereItWas() {
        planned();
        schedule.replan(VERY_SERIOUS, hours(1));

        assertThat(schedule.replan(SERIOUS, hours(2))).isEqualTo(hours(8));
        schedule.replan(SMALL, hours(3));
        assertThat(schedule.replan(SERIOUS, hours(4))).isEqualTo(hours(8));
    }

    @Test
    void whatShouldHaveComeAlreadyComesNow() {
        planned();

        assertThat(schedule.replan(VERY_SERIOUS, hours(6))).isEqualTo(hours(6));
    }

    @Test
    void atTheMomentItIsDueALowerClassStillMovesItAndAHigherOneDoesNot() {
        planned();
        assertThat(schedule.replan(SMALL, hours(8))).isEqualTo(hours(48));

        schedule.begin(NOON);
        schedule.plan(SERIOUS);
        assertThat(schedule.replan(VERY_SERIOUS, hours(8))).isEqualTo(hours(8));
    }

    @Test
    void whatIsLateDoesNotBecomeLessLate() {
        planned();

        assertThat(schedule.replan(VERY_SERIOUS, hours(11))).isEqualTo(hours(8));
    }

    @Test
    void isPostponedOnceAndStaysSoWhenTheClassChanges() {
        planned();
        schedule.postpone("ida.isirt", "Nothing new", hours(2), SERIOUS);
        assertThat(schedule.dueAt()).isEqualTo(hours(8 + 1));

        assertThat(schedule.replan(VERY_SERIOUS, hours(3))).isEqualTo(hours(4 + 1));
        assertThatThrownBy(() -> schedule.postpone("ida.isirt", "Still nothing", hours(3), SERIOUS))
                .isInstanceOf(AlreadyPostponed.class);
        assertThat(schedule.dueAt()).isEqualTo(hours(4 + 1));
    }

    @Test
    void whatIsDueAlreadyIsPostponedFromNow() {
        planned();
        schedule.open();

        schedule.postpone("ida.isirt", "The image is not read", hours(9), SERIOUS);

        assertThat(schedule.isWaiting()).isTrue();
        assertThat(schedule.dueAt()).isEqualTo(hours(9 + 1));
    }

    @Test
    void theNextReportMayBePostponedAgain() {
        planned();
        schedule.postpone("ida.isirt", "Nothing new", hours(2), SERIOUS);
        schedule.open();
        schedule.goOn(hours(10));
        schedule.plan(SERIOUS);

        schedule.postpone("ida.isirt", "Nothing new", hours(11), SERIOUS);
        assertThat(schedule.dueAt()).isEqualTo(hours(10 + 16 + 1));
    }

    @Test
    void isWrittenAtAnyTimeButOnlyWhileItIsWaitedFor() {
        planned();
        schedule.bringForward(hours(3));
        assertThat(schedule.dueAt()).isEqualTo(hours(3));

        schedule.open();
        assertThatThrownBy(() -> schedule.bringForward(hours(4))).isInstanceOf(NoReportWaits.class);
        assertThatThrownBy(schedule::open).isInstanceOf(NoReportWaits.class);
    }

    @Test
    void countsElapsedTimeThroughTheHourThatComesTwice() {
        planned();

        assertThat(Duration.between(NOON, schedule.dueAt())).isEqualTo(Duration.ofHours(8));
    }

    private void planned() {
        schedule.begin(NOON);
        schedule.plan(SERIOUS);
    }

    private static Instant hours(int after) {
        return NOON.plus(Duration.ofHours(after));
    }

    private static ReportInterval every(int hours) {
        return new ReportInterval(
                Duration.ofHours(hours), Duration.ofHours(2L * hours), Duration.ofHours(1), 1, List.of("policy"));
    }
}
