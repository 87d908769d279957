package org.tocsin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.audit.Entry;
import org.tocsin.audit.History;
import org.tocsin.engine.AnswerRefused;

/** While somebody is away there is always somebody who acts, and it never goes round in a circle. */
@ProcessTest
class AbsencesTest {

    private final ApplicationContext application;
    private final Absences absences;
    private final List<Absence> stated = new ArrayList<>();

    @Autowired
    AbsencesTest(ApplicationContext application, Absences absences) {
        this.application = application;
        this.absences = absences;
    }

    @AfterEach
    void everybodyComesBack() {
        ClockUtil.reset();
        stated.stream()
                .filter(absence -> absences.of(absence.person()).stream().anyMatch(open -> open.id() == absence.id()))
                .forEach(absence -> as(absence.person(), () -> absences.end(absence.id())));
    }

    @Test
    void letsTheDeputyActUntilTheReturn() {
        away("hanna.hr", 1, 3, "lena.legal");
        assertThat(absences.isAway("hanna.hr")).isFalse();
        assertThat(absences.inFor("hanna.hr")).isEqualTo("hanna.hr");

        travel(Duration.ofDays(2));
        assertThat(absences.isAway("hanna.hr")).isTrue();
        assertThat(absences.deputyOf("hanna.hr")).contains("lena.legal");
        assertThat(absences.inFor("hanna.hr")).isEqualTo("lena.legal");

        travel(Duration.ofDays(2));
        assertThat(absences.isAway("hanna.hr")).isFalse();
        assertThat(absences.inFor("hanna.hr")).isEqualTo("hanna.hr");
    }

    @Test
    void followsTheDeputyOfADeputy() {
        away("hanna.hr", 0, 9, "lena.legal");
        away("lena.legal", 0, 9, "carl.comms");
        away("carl.comms", 0, 9, "fred.facilities");

        assertThat(absences.inFor("hanna.hr")).isEqualTo("fred.facilities");
        assertThat(absences.deputyOf("hanna.hr")).contains("lena.legal");
    }

    @Test
    void endsEarly() {
        var absence = away("hanna.hr", 0, 9, "lena.legal");

        as("hanna.hr", () -> absences.end(absence.id()));

        assertThat(absences.isAway("hanna.hr")).isFalse();
        assertThatThrownBy(() -> as("hanna.hr", () -> absences.end(absence.id())))
                .isInstanceOf(UnknownAbsence.class);
        assertThat(facts("hanna.hr")).contains("absence-stated", "absence-ended");
    }

    @Test
    void isTakenBackBeforeItBegins() {
        var absence = away("hanna.hr", 3, 9, "lena.legal");

        as("hanna.hr", () -> absences.end(absence.id()));
        travel(Duration.ofDays(5));

        assertThat(absences.isAway("hanna.hr")).isFalse();
        assertThat(absences.of("hanna.hr")).isEmpty();
    }

    @Test
    void refusesDeputiesInACircle() {
        away("hanna.hr", 0, 9, "lena.legal");
        away("lena.legal", 2, 4, "carl.comms");

        refuses("carl.comms", 3, 5, "hanna.hr", "absenceDeputy");
        refuses("carl.comms", 3, 5, "lena.legal", "absenceDeputy");
        refuses("carl.comms", 3, 5, "carl.comms", "absenceDeputy");
        away("carl.comms", 5, 7, "hanna.hr");
        travel(Duration.ofDays(6));
        assertThat(absences.inFor("carl.comms")).isEqualTo("lena.legal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nobody.known", "rita.reporter", "conrad.compliance", "hanna.hr\r\nX: y", "' or 1=1 --"})
    void refusesADeputyWhoCannotWork(String deputy) {
        refuses("hanna.hr", 0, 2, deputy, "absenceDeputy");
    }

    @Test
    void refusesTimesThatCannotBe() {
        refuses("hanna.hr", -5, -4, "lena.legal", "absenceUntil");
        refuses("hanna.hr", 2, 2, "lena.legal", "absenceUntil");
        refuses("hanna.hr", 3, 2, "lena.legal", "absenceUntil");
        refuses("hanna.hr", -2, 2, "lena.legal", "absenceFrom");
        refuses("hanna.hr", 0, 900, "lena.legal", "absenceUntil");
        away("hanna.hr", 2, 4, "lena.legal");
        refuses("hanna.hr", 3, 5, "carl.comms", "absenceFrom");
    }

    @Test
    void letsAManagerStateThatOfAnotherAndNobodyElse() {
        var now = now();
        stated.add(
                as("mara.manager", () -> absences.state("hanna.hr", now, now.plus(Duration.ofDays(1)), "lena.legal")));
        assertThat(absences.isAway("hanna.hr")).isTrue();
        var hannas = stated.get(0).id();

        for (var person : List.of("lena.legal", "ada.admin", "rita.reporter", "ida.isirt")) {
            assertThatThrownBy(() ->
                            as(person, () -> absences.state("carl.comms", now, now.plusSeconds(60), "fred.facilities")))
                    .isInstanceOf(RightMissing.class);
            assertThatThrownBy(() -> as(person, () -> absences.end(hannas))).isInstanceOf(RightMissing.class);
        }
        assertThat(facts("carl.comms")).contains("access-refused");
        assertThat(absences.of("carl.comms")).isEmpty();
    }

    @Test
    void keepsAManagerWhoIsThereOnDuty() {
        var duty = application.getBean(OnDuty.class);
        var onDuty = duty.isirtManager().id();
        var other = onDuty.equals("mara.manager") ? "max.manager" : "mara.manager";

        away(onDuty, 0, 2, "hanna.hr");
        assertThat(duty.isirtManager().id())
                .describedAs("the deputy is no manager")
                .isEqualTo(other);

        away(other, 0, 2, "hanna.hr");
        assertThat(duty.isirtManager().id()).describedAs("all are away").isEqualTo(onDuty);
    }

    private void refuses(String person, int from, int until, String deputy, String field) {
        assertThatThrownBy(() -> away(person, from, until, deputy))
                .isInstanceOfSatisfying(
                        AnswerRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private Absence away(String person, int fromDay, int untilDay, String deputy) {
        var now = now();
        var absence = as(
                person,
                () -> absences.state(
                        person, now.plus(Duration.ofDays(fromDay)), now.plus(Duration.ofDays(untilDay)), deputy));
        stated.add(absence);
        return absence;
    }

    private <T> T as(String person, java.util.function.Supplier<T> deed) {
        return new org.tocsin.casework.People(application).onAPage(person, deed);
    }

    private void as(String person, Runnable deed) {
        as(person, () -> {
            deed.run();
            return person;
        });
    }

    private Instant now() {
        return application.getBean(Clock.class).instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void travel(Duration time) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
    }

    private List<String> facts(String subject) {
        return application.getBean(History.class).latestOf(subject, 50).stream()
                .map(Entry::kind)
                .toList();
    }
}
