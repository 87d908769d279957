package org.tocsin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.incident.IncidentAlreadyClosed;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.notification.Message;
import org.tocsin.notification.Notifications;
import org.tocsin.vulnerability.VulnerabilityDesk;

/** What an event can turn out to be, and the way back. */
@ProcessTest
class EventAssessmentProcessTest {

    private final ApplicationContext application;
    private final Intake intake;
    private final EventSecrecy secrecy;
    private final ReporterAnswer answer;
    private final IncidentDesk incidents;
    private final Notifications notifications;
    private final Clock clock;

    @Autowired
    EventAssessmentProcessTest(
            ApplicationContext application,
            Intake intake,
            EventSecrecy secrecy,
            ReporterAnswer answer,
            IncidentDesk incidents,
            Notifications notifications,
            Clock clock) {
        this.application = application;
        this.intake = intake;
        this.secrecy = secrecy;
        this.answer = answer;
        this.incidents = incidents;
        this.notifications = notifications;
        this.clock = clock;
    }

    @AfterAll
    static void everyNodeWasPassed(@Autowired ApplicationContext application) {
        assertThat(Casework.neverPassed(application, "event-assessment")).isEmpty();
    }

    @Test
    void waitsForThePointOfContactWithAdvice() {
        var work = reported();

        assertThat(work.event().state()).isEqualTo(EventState.REPORTED);
        assertThat(work.event().triage().priority()).isEqualTo("urgent");
        assertThat(work.openTasks()).containsExactly("assess-event");
        assertThat(work.task("assess-event").getDueDate()).isNotNull();
        assertThat(work.context("paul.poc", "assess-event"))
                .containsEntry("ctxEventWhat", "All files on the finance server have new names")
                .hasEntrySatisfying(
                        "ctxTriageAdvice",
                        advice -> assertThat(advice).asString().startsWith("Priority urgent."));
        assertThat(work.kindsOfFacts()).startsWith("event-reported").contains("event-triaged");
    }

    @Test
    void declaresAnIncident() {
        var work = reported().complete("paul.poc", "assess-event", newIncident());

        var event = work.event();
        var incident = incidents.get(event.standing().incident().orElseThrow());
        assertThat(event.state()).isEqualTo(EventState.INCIDENT);
        assertThat(incident.title()).isEqualTo("Ransomware in finance");
        assertThat(incident.times().detectedAt())
                .isEqualTo(event.report().detected().start());
        assertThat(incident.times().awareAt()).isEqualTo(event.reportedAt());
        assertThat(work.kindsOfFacts()).containsSubsequence("event-assessed", "event-linked");
        assertThat(work.openTasks()).isEmpty();
        assertThat(work.path()).endsWith("event_incidentDeclared");
    }

    @Test
    void attachesALateEventToARunningIncident() {
        var incident = declaredIncident();
        var work = reported().complete("soc-tier1", "assess-event", attach(incident));

        assertThat(work.event().standing().incident()).contains(incident);
        assertThat(intake.eventsOf(incident)).hasSize(2);
        assertThat(work.path()).endsWith("event_eventAttached");
    }

    @Test
    void recordsAnEventWithoutHarm() {
        var work = reported().complete("paul.poc", "assess-event", decision("event-only"));

        assertThat(work.event().state()).isEqualTo(EventState.EVENT_ONLY);
        assertThat(work.path()).endsWith("event_eventRecorded");
    }

    @Test
    void handsAWeaknessOn() {
        var work = reported().complete("paul.poc", "assess-event", decision("vulnerability"));

        assertThat(work.event().state()).isEqualTo(EventState.VULNERABILITY);
        assertThat(work.kindsOfFacts()).contains("vulnerability-reported");
        assertThat(work.path()).endsWith("event_vulnerabilityReported");
        assertThat(application
                        .getBean(VulnerabilityDesk.class)
                        .ofEvent(work.id().number()))
                .hasValueSatisfying(
                        vulnerability -> assertThat(vulnerability.report().narrative())
                                .isEqualTo("All files on the finance server have new names"));
    }

    @Test
    void staysOneVulnerabilityHoweverOftenItIsDecided() {
        var work = reported().complete("paul.poc", "assess-event", decision("vulnerability"));
        var desk = application.getBean(VulnerabilityDesk.class);
        var first = desk.ofEvent(work.id().number()).orElseThrow().id();

        work.reverse("mara.manager", "It may have been used");
        work.complete("paul.poc", "assess-event", decision("vulnerability"));

        assertThat(desk.ofEvent(work.id().number()).orElseThrow().id()).isEqualTo(first);
    }

    @Test
    void linksADuplicate() {
        var first = reported();
        var work = reported().complete("paul.poc", "assess-event", duplicateOf(first.id()));

        assertThat(work.event().standing().duplicateOf()).contains(first.id());
        assertThat(intake.duplicatesOf(first.id()))
                .extracting(SecurityEvent::id)
                .containsExactly(work.id());
        assertThat(first.kindsOfFacts()).contains("duplicate-reported");
        assertThat(work.path()).endsWith("event_duplicateLinked");
    }

    @Test
    void closesAFalseAlarmAfterASecondLookAndTellsTheReporter() {
        var work = reported().complete("paul.poc", "assess-event", decision("false-alarm"));
        assertThat(work.event().state()).isEqualTo(EventState.FALSE_ALARM_REVIEW);
        assertThat(work.context("ida.isirt", "review-false-alarm"))
                .containsEntry("ctxFalseAlarmReason", "Looked at it twice");

        work.complete("ida.isirt", "review-false-alarm", review("yes"));

        assertThat(work.event().state()).isEqualTo(EventState.FALSE_ALARM);
        assertThat(work.path()).endsWith("event_falseAlarmClosed");
        assertThat(notifications.of(work.id().number()))
                .filteredOn(message -> message.kind().equals("report-answered"))
                .singleElement()
                .extracting(Message::text)
                .asString()
                .contains("It was a false alarm", work.id().number())
                .doesNotContain("Looked at it twice", "finance");
    }

    @Test
    void looksAgainAtWhatIsNoFalseAlarm() {
        var work = reported()
                .complete("paul.poc", "assess-event", decision("false-alarm"))
                .complete("ida.isirt", "review-false-alarm", review("no"));

        assertThat(work.event().state()).isEqualTo(EventState.REPORTED);
        assertThat(work.openTasks()).containsExactly("assess-event");
        work.complete("paul.poc", "assess-event", newIncident());
        assertThat(work.decisions())
                .extracting(PastDecision::verdict)
                .containsExactly("new-incident", "false-alarm-rejected", "false-alarm");
    }

    @Test
    void reversesADecisionWithAReason() {
        var work = reported().complete("paul.poc", "assess-event", decision("event-only"));

        work.reverse("mara.manager", "Two more reports of the same kind");

        assertThat(work.event().state()).isEqualTo(EventState.REPORTED);
        assertThat(work.openTasks()).containsExactly("assess-event");
        assertThat(work.decisions().get(0)).satisfies(reversal -> {
            assertThat(reversal.verdict()).isEqualTo("reversed");
            assertThat(reversal.by()).isEqualTo("mara.manager");
            assertThat(reversal.why()).isEqualTo("Two more reports of the same kind");
        });
        work.complete("paul.poc", "assess-event", newIncident());
        assertThat(work.event().state()).isEqualTo(EventState.INCIDENT);
    }

    @Test
    void takesAnEventOutOfItsIncidentWhenTheDecisionIsReversed() {
        var incident = declaredIncident();
        var work = reported().complete("paul.poc", "assess-event", attach(incident));

        work.reverse("mara.manager", "Another building");

        assertThat(intake.eventsOf(incident)).extracting(SecurityEvent::id).doesNotContain(work.id());
        assertThat(work.event().standing().incident()).isEmpty();
    }

    @Test
    void leavesTheEventsOfAClosedIncidentAlone() {
        var work = reported().complete("paul.poc", "assess-event", newIncident());
        var incident = work.event().standing().incident().orElseThrow();
        end(incident);

        assertThatThrownBy(() -> work.reverse("mara.manager", "too late")).isInstanceOf(IncidentAlreadyClosed.class);
        assertThat(work.event().state()).isEqualTo(EventState.INCIDENT);
        assertThat(answer.to(work.event())).contains("closed");
    }

    @Test
    void letsOnlyTheManagerReverseAndOnlyWithAReason() {
        var work = reported().complete("paul.poc", "assess-event", decision("event-only"));

        assertThatThrownBy(() -> work.reverse("paul.poc", "I changed my mind")).hasMessageContaining("isirt-manager");
        assertThatThrownBy(() -> work.reverse("mara.manager", " ")).hasMessageContaining("must be answered");
        assertThat(work.kindsOfFacts()).contains("access-refused").doesNotContain("event-decision-reversed");
    }

    @Test
    void attachesToAnOpenIncidentOnly() {
        var incident = declaredIncident();
        end(incident);
        var work = reported();

        assertThatThrownBy(() -> work.submit("paul.poc", "assess-event", attach(incident)))
                .hasMessageContaining("has ended");
        assertThatThrownBy(() -> work.submit("paul.poc", "assess-event", attach(IncidentId.of("INC-2020-999999"))))
                .hasMessageContaining("no incident with this number");
        assertThat(work.openTasks()).containsExactly("assess-event");
        assertThat(work.event().state()).isEqualTo(EventState.REPORTED);
    }

    @Test
    void linksADuplicateToTheFirstReportOnly() {
        var first = reported();
        var second = reported().complete("paul.poc", "assess-event", duplicateOf(first.id()));
        var work = reported();

        assertThatThrownBy(() -> work.submit("paul.poc", "assess-event", duplicateOf(second.id())))
                .hasMessageContaining(first.id().number());
        assertThatThrownBy(() -> work.submit("paul.poc", "assess-event", duplicateOf(work.id())))
                .hasMessageContaining("cannot repeat itself");
    }

    @Test
    void asksWhyTheOrganisationBecameAwareSoLate() {
        var noticed = clock.instant().minus(Duration.ofDays(9));
        var work = EventWork.reported(application, SomeReports.detected(Moment.at(noticed)));

        assertThatThrownBy(() -> work.submit("paul.poc", "assess-event", newIncident()))
                .hasMessageContaining("more than 24 hours after");
        assertThatThrownBy(() -> work.submit(
                        "paul.poc", "assess-event", but(newIncident(), "awareAt", noticed.minusSeconds(60))))
                .hasMessageContaining("before anybody noticed");

        work.complete(
                "paul.poc", "assess-event", but(newIncident(), "awareGapReason", "Found on Monday in the backlog"));
        var incident = incidents.get(work.event().standing().incident().orElseThrow());
        assertThat(incident.times().awareGapReason()).isEqualTo("Found on Monday in the backlog");
    }

    @Test
    void keepsTheRestrictionOfAnEventToItself() {
        var work = reported();
        work.as("mara.manager", () -> {
            secrecy.restrict(work.id(), Set.of("paul.poc"), "Concerns a colleague");
            return work;
        });

        assertThat(work.event().restricted()).isTrue();
        assertThatThrownBy(() -> work.submit("soc-tier1", "assess-event", decision("event-only")))
                .isInstanceOf(RuntimeException.class);
        work.complete("paul.poc", "assess-event", newIncident());
        var incident = work.event().standing().incident().orElseThrow();
        assertThat(incidents.get(incident).restricted()).isTrue();
    }

    @Test
    void doesNotKeepTheReceipt() {
        var work = reported();

        assertThat(intake.findByReceipt(work.receipt().code()))
                .map(SecurityEvent::id)
                .contains(work.id());
        assertThat(notifications.of(work.id().number()))
                .extracting(Message::text)
                .noneMatch(text -> text.contains(work.receipt().code()));
    }

    private EventWork reported() {
        return EventWork.reported(
                application, SomeReports.detected(Moment.at(clock.instant().minus(Duration.ofHours(1)))));
    }

    private IncidentId declaredIncident() {
        return reported()
                .complete("paul.poc", "assess-event", newIncident())
                .event()
                .standing()
                .incident()
                .orElseThrow();
    }

    private void end(IncidentId incident) {
        incidents.reject(incident, "near-miss", "nothing happened");
        incidents.endUnconfirmed(incident);
    }

    private static Map<String, Object> decision(String decision) {
        return Map.of("eventDecision", decision, "eventDecisionRationale", "Looked at it twice");
    }

    private static Map<String, Object> newIncident() {
        return but(decision("new-incident"), "eventTitle", "Ransomware in finance");
    }

    private static Map<String, Object> attach(IncidentId incident) {
        return but(decision("attach"), "eventIncidentNumber", incident.number());
    }

    private static Map<String, Object> duplicateOf(EventId event) {
        return but(decision("duplicate"), "eventDuplicateOf", event.number());
    }

    private static Map<String, Object> review(String upheld) {
        return Map.of("falseAlarmUpheld", upheld, "falseAlarmRationale", "The second look");
    }

    private static Map<String, Object> but(Map<String, Object> answers, String key, Object value) {
        var changed = new HashMap<>(answers);
        changed.put(key, value instanceof Instant instant ? instant.toString() : value);
        return changed;
    }
}
