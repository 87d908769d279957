package org.tocsin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Journey;
import org.tocsin.policy.Calendars;
import org.tocsin.policy.Targets;

/** What a process owner changes in a table counts from the next question on, also for clocks that run already. */
@ProcessTest
class ChangedPolicyTest {

    private final ApplicationContext application;
    private final RepositoryService repository;
    private final Targets targets;
    private final Calendars calendars;
    private final Escalations escalations;
    private final List<String> deployed = new ArrayList<>();

    @Autowired
    ChangedPolicyTest(
            ApplicationContext application,
            RepositoryService repository,
            Targets targets,
            Calendars calendars,
            Escalations escalations) {
        this.application = application;
        this.repository = repository;
        this.targets = targets;
        this.calendars = calendars;
        this.escalations = escalations;
    }

    @AfterEach
    void backToTheTablesOfBefore() {
        deployed.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void anotherTimeForATarget() {
        var before = Journey.declaredIncident(application);

        deploy("policy", "response-targets", table -> changed(table, "rule_acknowledge", "PT30M", "PT5M"));

        var after = Journey.declaredIncident(application);
        assertThat(timeOf(before.number(), "acknowledge")).isEqualTo(Duration.ofMinutes(30));
        assertThat(timeOf(after.number(), "acknowledge")).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void anotherCalendarForATarget() {
        assessInOfficeHoursOf("office-berlin");

        var friday = Instant.parse("2026-11-27T14:00:00Z");
        assertThat(targets.dueAt("assess", 0, friday)).isEqualTo(Instant.parse("2026-11-30T09:00:00Z"));
    }

    @Test
    void aSiteMoreAndADayOff() {
        deploy(
                "policy",
                "business-hours",
                table -> table.replace("\"2026-12-24\",", "\"2026-11-30\", \"2026-12-24\","));

        var monday = Instant.parse("2026-11-30T07:00:00Z");
        assertThat(calendars.of("office-berlin", monday).plus(monday, "PT5H"))
                .isEqualTo(Instant.parse("2026-12-01T08:00:00Z"));
    }

    @Test
    void anotherChainForWhoeverIsEscalatedNext() {
        var casework = Journey.declaredIncident(application);
        casework.as("paul.poc", () -> {
            escalations.raise(casework.number(), "Now");
            return true;
        });

        deploy(
                "escalation",
                "escalation-path",
                table -> changed(
                        changed(table, "rule_notKnown2", "isirt-manager", "crisis"), "rule_notKnown2", "PT1H", "PT7M"));

        var passing = new Passing(application, casework);
        var raised = passing.now();
        passing.of(Duration.ofMinutes(30));
        var escalation = escalations.of(casework.number()).stream()
                .filter(Escalation::isByHand)
                .findFirst()
                .orElseThrow();
        assertThat(escalations.told(escalation.id()))
                .extracting(Escalation.Told::person)
                .containsExactly("mara.manager", "cora.crisis");
        assertThat(escalation.answerDueAt().orElseThrow())
                .isBetween(raised.plus(Duration.ofMinutes(36)), raised.plus(Duration.ofMinutes(38)));
    }

    /** A deployment can be taken back; what named something in it is not asked then. */
    @Test
    void aCalendarThatIsGoneStopsNoCaseAndIsSaid() {
        deploy(
                "policy",
                "calendars",
                table -> table.replace("\"office-new-york\"", "\"office-new-york\", \"office-atlantis\""));
        deploy(
                "policy",
                "response-targets",
                table -> table.replace(
                        "<outputEntry id=\"rule_assess_calendar\">\n          <text>\"\"",
                        "<outputEntry id=\"rule_assess_calendar\">\n          <text>\"office-atlantis\""));
        repository.deleteDeployment(deployed.remove(0), true);

        var casework = Journey.declaredIncident(application);

        assertThat(timeOf(casework.number(), "assess")).isEqualTo(Duration.ofHours(4));
        assertThat(line(casework.number(), "assess").trouble())
                .contains("the calendar office-atlantis is not in the table of calendars");
        assertThat(line(casework.number(), "acknowledge").trouble()).isEmpty();
        assertThat(casework.kindsOfFacts()).containsOnlyOnce("calendar-unusable");
    }

    @Test
    void aSiteThatNeverOpensStopsNoCaseAndIsSaid() {
        deploy("policy", "business-hours", table -> table.replaceAll("\"(08:00|09:00|12:00|17:00|17:30)\"", "\"\""));
        assessInOfficeHoursOf("office-berlin");

        var casework = Journey.declaredIncident(application);

        assertThat(timeOf(casework.number(), "assess")).isEqualTo(Duration.ofHours(4));
        assertThat(line(casework.number(), "assess").trouble()).contains("the calendar office-berlin never opens");
    }

    private Duration timeOf(String caseId, String target) {
        var clock = line(caseId, target).clock();
        return Duration.between(clock.startedAt(), clock.dueAt())
                .plusMillis(999)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private ClockBoard.Line line(String caseId, String target) {
        return application.getBean(ClockBoard.class).of(caseId).stream()
                .filter(one -> one.clock().target().equals(target))
                .findFirst()
                .orElseThrow();
    }

    /** The first cell of a rule that holds one text holds another. */
    private static String changed(String table, String rule, String text, String instead) {
        var from = table.indexOf("<rule id=\"" + rule + "\">");
        var to = table.indexOf("</rule>", from);
        var within = table.substring(from, to).replaceFirst("\"" + text + "\"", "\"" + instead + "\"");
        return table.substring(0, from) + within + table.substring(to);
    }

    private void assessInOfficeHoursOf(String calendar) {
        deploy(
                "policy",
                "response-targets",
                table -> table.replace(
                        "<outputEntry id=\"rule_assess_calendar\">\n          <text>\"\"",
                        "<outputEntry id=\"rule_assess_calendar\">\n          <text>\"" + calendar + "\""));
    }

    private void deploy(String module, String table, UnaryOperator<String> change) {
        try {
            var file = Files.readString(Path.of("processes", module, table + ".dmn"));
            var changed = change.apply(file);
            assertThat(changed).isNotEqualTo(file);
            deployed.add(repository
                    .createDeployment()
                    .addString("processes/" + module + "/" + table + ".dmn", changed)
                    .deploy()
                    .getId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
