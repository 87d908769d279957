package org.tocsin.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.casework.SomeAnswers.but;
import static org.tocsin.casework.SomeAnswers.closure;
import static org.tocsin.casework.SomeAnswers.controlRegained;
import static org.tocsin.casework.SomeAnswers.crisisRoles;
import static org.tocsin.casework.SomeAnswers.handOver;
import static org.tocsin.casework.SomeAnswers.improvements;
import static org.tocsin.casework.SomeAnswers.lessons;
import static org.tocsin.casework.SomeAnswers.notConfirmed;
import static org.tocsin.casework.SomeAnswers.situation;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.TemporalUnitOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.identity.RightMissing;
import org.tocsin.incident.IncidentAlreadyClosed;
import org.tocsin.incident.UnknownIncident;
import org.tocsin.incident.Visibility;
import org.tocsin.notification.Message;
import org.tocsin.notification.Notifications;

/** From lost control to control regained, led by the crisis organisation. */
@ProcessTest
class CrisisResponseProcessTest {

    private static final String MODEL = "crisis-response";

    private final ApplicationContext application;
    private final CrisisDesk desk;
    private final Visibility visibility;
    private final Notifications notifications;
    private final Clock clock;

    @Autowired
    CrisisResponseProcessTest(
            ApplicationContext application,
            CrisisDesk desk,
            Visibility visibility,
            Notifications notifications,
            Clock clock) {
        this.application = application;
        this.desk = desk;
        this.visibility = visibility;
        this.notifications = notifications;
        this.clock = clock;
    }

    @AfterAll
    static void everyNodeWasPassed(@Autowired ApplicationContext application) {
        assertThat(Casework.neverPassed(application, MODEL)).isEmpty();
    }

    @AfterEach
    void backToToday() {
        ClockUtil.reset();
    }

    @Test
    void isLedByTheCrisisOrganisationUntilControlIsRegained() {
        var casework = Journey.incidentInResponse(application, "malware", "ransomware");
        declare(casework, "mara.manager");

        assertThat(casework.openTasks()).containsExactlyInAnyOrder("identify-malware", "accept-hand-over");
        assertThat(told(casework, "crisis-declared")).containsExactlyInAnyOrder("cora.crisis", "ida.isirt");
        casework.complete("cora.crisis", "accept-hand-over", handOver("accepted"))
                .complete("cora.crisis", "appoint-crisis-roles", crisisRoles());
        decide(casework, "cora.crisis", "Cut both sites off");
        decide(casework, "mara.manager", "Call the provider");

        var running = desk.of(casework.incident()).get(0);
        assertThat(running.isLed()).isTrue();
        assertThat(running.parts())
                .extracting(CrisisView.Part::part)
                .containsExactly("lead", "spokesperson", "liaison", "recorder");
        assertThat(running.decisions())
                .extracting(CrisisView.Decided::what)
                .containsExactly("Call the provider", "Cut both sites off");
        assertThat(casework.context("cora.crisis", "confirm-control-regained").get("ctxCrisis"))
                .asString()
                .contains("It spreads faster than we cut", "Lead: Cora Crisis", "Cut both sites off");

        casework.complete("cora.crisis", "confirm-control-regained", controlRegained());
        var ended = desk.of(casework.incident()).get(0);
        assertThat(ended.isRunning()).isFalse();
        assertThat(ended.course().outcome()).isEqualTo("control-regained");
        assertThat(told(casework, "crisis-ended")).containsExactly("ida.isirt");
        assertThat(casework.path(MODEL)).endsWith("event_controlRegained");
        assertThat(casework.openTasks()).containsExactly("identify-malware");
        assertThat(casework.kindsOfFacts())
                .containsSubsequence(
                        "crisis-declared",
                        "crisis-accepted",
                        "crisis-roles-appointed",
                        "crisis-decision-logged",
                        "crisis-ended");
    }

    @Test
    void asksForASituationReportAgainAndAgain() {
        var casework = led();
        var due = dueAt(casework);
        assertThat(due.toInstant()).isCloseTo(clock.instant().plus(Duration.ofHours(4)), within());

        reportDue(casework);
        casework.complete("cora.crisis", "report-situation", situation());
        reportDue(casework);

        assertThat(casework.openTasks()).contains("report-situation", "confirm-control-regained");
        assertThat(desk.of(casework.incident()).get(0).situations())
                .extracting(CrisisView.Situation::situation)
                .containsExactly("Two sites are down");
        assertThat(dueAt(casework).toInstant()).isEqualTo(due.toInstant().plus(Duration.ofHours(8)));
    }

    @Test
    void aReportThatIsStillOwedEndsWithTheCrisis() {
        var casework = led();
        reportDue(casework);

        casework.complete("cora.crisis", "confirm-control-regained", controlRegained());

        assertThat(casework.openTasks()).containsExactly("identify-malware");
        assertThat(casework.timer("event_situationReportDue")).isEmpty();
    }

    @Test
    void staysWithItsOwnerWhenTheHandOverIsDeclined() {
        var casework = Journey.incidentInResponse(application, "malware", "ransomware");
        declare(casework, "cora.crisis");

        casework.complete("cora.crisis", "accept-hand-over", handOver("declined"));

        assertThat(desk.isRunning(casework.incident())).isFalse();
        assertThat(casework.path(MODEL)).endsWith("event_handOverDeclined");
        assertThat(told(casework, "crisis-ended")).containsExactly("ida.isirt");
        declare(casework, "mara.manager");
        assertThat(desk.of(casework.incident())).hasSize(2);
    }

    @Test
    void isDeclaredOnceAndByThoseWhoMay() {
        var casework = Journey.incidentInResponse(application, "malware", "ransomware");

        for (var person : List.of("ida.isirt", "paul.poc", "conrad.compliance", "rita.reporter")) {
            assertThatThrownBy(() -> declare(casework, person)).isInstanceOf(RightMissing.class);
        }
        assertThatThrownBy(() -> declare(casework, "mara.manager", " ")).hasMessageContaining("reason");
        assertThatThrownBy(() -> declare(casework, "mara.manager", "x".repeat(8_001)))
                .hasMessageContaining("8000");
        declare(casework, "mara.manager");
        assertThatThrownBy(() -> declare(casework, "mara.manager")).isInstanceOf(CrisisAlreadyDeclared.class);
        assertThat(desk.of(casework.incident())).hasSize(1);
    }

    @Test
    void aClosedIncidentIsNoCrisis() {
        var casework = Journey.declaredIncident(application)
                .complete("ida.isirt", "confirm-incident", notConfirmed("near-miss"));

        assertThatThrownBy(() -> declare(casework, "mara.manager")).isInstanceOf(IncidentAlreadyClosed.class);
        assertThat(desk.of(casework.incident())).isEmpty();
    }

    @Test
    void anOpenCrisisStandsInTheWayOfClosure() {
        var casework = Journey.incidentInReview(application)
                .complete("ida.isirt", "identify-lessons", lessons("Segment closed"))
                .complete("mara.manager", "agree-improvements", improvements("Nothing"));
        declare(casework, "mara.manager");

        assertThatThrownBy(() -> casework.submit("max.manager", "approve-closure", closure("approved")))
                .hasStackTraceContaining("A crisis of this incident is still running");
        casework.complete("cora.crisis", "accept-hand-over", handOver("declined"))
                .complete("max.manager", "approve-closure", closure("approved"));
        assertThat(casework.openTasks()).isEmpty();
    }

    @Test
    void onlyALedCrisisHasDecisions() {
        var casework = Journey.incidentInResponse(application, "malware", "ransomware");
        assertThatThrownBy(() -> decide(casework, "mara.manager", "Wait")).isInstanceOf(NoCrisis.class);
        declare(casework, "mara.manager");
        assertThatThrownBy(() -> decide(casework, "mara.manager", "Wait")).isInstanceOf(NoCrisis.class);

        casework.complete("cora.crisis", "accept-hand-over", handOver("accepted"));
        assertThatThrownBy(() -> decide(casework, "ida.isirt", "Wait")).isInstanceOf(RightMissing.class);
        assertThatThrownBy(() -> decide(casework, "cora.crisis", "")).hasMessageContaining("reason");
        assertThat(desk.of(casework.incident()).get(0).decisions()).isEmpty();
    }

    @Test
    void answersThatCannotBeAreRefused() {
        var casework = Journey.incidentInResponse(application, "malware", "ransomware");
        declare(casework, "mara.manager");

        assertThatThrownBy(() -> casework.submit(
                        "cora.crisis", "accept-hand-over", but(handOver("declined"), "handOverRationale", "")))
                .hasStackTraceContaining("must be answered");
        assertThatThrownBy(() -> casework.submit(
                        "cora.crisis", "accept-hand-over", but(handOver("declined"), "handOverDecision", "perhaps")))
                .hasStackTraceContaining("one of the choices");
        assertThatThrownBy(() -> casework.submit("mara.manager", "accept-hand-over", handOver("accepted")))
                .isInstanceOf(RuntimeException.class);
        casework.complete("cora.crisis", "accept-hand-over", handOver("accepted"));
        assertThatThrownBy(() -> casework.submit(
                        "cora.crisis", "appoint-crisis-roles", but(crisisRoles(), "crisisLead", "x".repeat(201))))
                .hasStackTraceContaining("200");
    }

    @Test
    void theCrisisOrganisationSeesACaseUnlessItIsRestrictedToOthers() {
        var casework = Journey.incidentInResponse(application, "malware", "ransomware");

        assertThat(casework.as("cora.crisis", () -> desk.mustBeVisible(casework.incident())))
                .isNotNull();
        casework.as("mara.manager", () -> {
            visibility.restrict(casework.incident(), Set.of("ida.isirt"), "A colleague");
            return true;
        });
        assertThatThrownBy(() -> casework.as("cora.crisis", () -> desk.mustBeVisible(casework.incident())))
                .isInstanceOf(UnknownIncident.class);
        declare(casework, "mara.manager");
        assertThat(told(casework, "crisis-declared")).doesNotContain("cora.crisis");
    }

    private Casework led() {
        var casework = Journey.incidentInResponse(application, "malware", "ransomware");
        declare(casework, "mara.manager");
        return casework.complete("cora.crisis", "accept-hand-over", handOver("accepted"))
                .complete("cora.crisis", "appoint-crisis-roles", crisisRoles());
    }

    private void declare(Casework casework, String person) {
        declare(casework, person, "It spreads faster than we cut");
    }

    private void declare(Casework casework, String person, String why) {
        casework.as(person, () -> {
            desk.declare(casework.incident(), why);
            return true;
        });
    }

    private void decide(Casework casework, String person, String what) {
        casework.as(person, () -> {
            desk.logDecision(casework.incident(), what, "Both backups are hit", "Cora Crisis");
            return true;
        });
    }

    private static Date dueAt(Casework casework) {
        return casework.timer("event_situationReportDue").orElseThrow().getDuedate();
    }

    private static void reportDue(Casework casework) {
        ClockUtil.setCurrentTime(dueAt(casework));
        casework.timeRunsOutAt("event_situationReportDue");
    }

    private List<String> told(Casework casework, String kind) {
        return notifications.of(casework.number()).stream()
                .filter(message -> message.kind().equals(kind))
                .map(Message::recipient)
                .toList();
    }

    private static TemporalUnitOffset within() {
        return Assertions.within(10, ChronoUnit.MINUTES);
    }
}
