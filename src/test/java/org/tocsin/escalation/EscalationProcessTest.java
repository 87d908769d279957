package org.tocsin.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.casework.SomeAnswers.acceptedSeverity;
import static org.tocsin.casework.SomeAnswers.classified;
import static org.tocsin.casework.SomeAnswers.closure;
import static org.tocsin.casework.SomeAnswers.confirmed;
import static org.tocsin.casework.SomeAnswers.improvements;
import static org.tocsin.casework.SomeAnswers.lessons;
import static org.tocsin.casework.SomeAnswers.notConfirmed;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.identity.Absences;
import org.tocsin.identity.RightMissing;
import org.tocsin.identity.UnknownCase;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.SeverityClass;
import org.tocsin.incident.Visibility;
import org.tocsin.notification.Message;
import org.tocsin.notification.Notifications;
import org.tocsin.response.CrisisDesk;

/** Clocks that run out, chains that climb, and people who take care. */
@ProcessTest
class EscalationProcessTest {

    private final ApplicationContext application;
    private final ClockBoard board;
    private final ClockPauses pauses;
    private final Escalations escalations;
    private final Notifications notifications;

    @Autowired
    EscalationProcessTest(
            ApplicationContext application,
            ClockBoard board,
            ClockPauses pauses,
            Escalations escalations,
            Notifications notifications) {
        this.application = application;
        this.board = board;
        this.pauses = pauses;
        this.escalations = escalations;
        this.notifications = notifications;
    }

    @AfterAll
    static void everyNodeWasPassed(@Autowired ApplicationContext application) {
        assertThat(List.of("target-watch", "task-watch", "escalation"))
                .allSatisfy(model ->
                        assertThat(Casework.neverPassed(application, model)).isEmpty());
    }

    @Test
    void targetsBeginAndAreMetOnTheWay() {
        var casework = Journey.declaredIncident(application);
        assertThat(open(casework)).containsExactly("acknowledge", "assess", "confirm-incident");

        claim(casework, "ida.isirt", "confirm-incident");
        assertThat(clock(casework, "acknowledge").state()).isEqualTo(ClockState.MET);
        casework.complete("ida.isirt", "confirm-incident", confirmed());
        assertThat(open(casework)).containsExactly("assess", "contain", "classify-incident");

        var finished = Journey.incidentInReview(application);
        assertThat(open(finished)).containsExactly("review", "identify-lessons");
        assertThat(states(finished, "acknowledge", "assess", "contain")).containsOnly(ClockState.MET);
        finished.complete("ida.isirt", "identify-lessons", lessons("Segment closed"))
                .complete("mara.manager", "agree-improvements", improvements("Nothing"))
                .complete("max.manager", "approve-closure", closure("approved"));
        assertThat(open(finished)).isEmpty();
        assertThat(new Passing(application, finished).running()).isEmpty();
        assertThat(finished.path("target-watch")).contains("event_targetMet");
        assertThat(finished.path("task-watch")).contains("event_watchEnded");
    }

    @Test
    void aTargetWarnsAndEscalatesOnce() {
        var casework = Journey.declaredIncident(application);
        var passing = new Passing(application, casework);

        passing.of(Duration.ofMinutes(21));
        assertThat(clock(casework, "acknowledge").state()).isEqualTo(ClockState.AT_RISK);
        assertThat(told(casework, "target-at-risk")).containsExactly("mara.manager");
        assertThat(escalations.of(casework.number())).isEmpty();

        passing.of(Duration.ofMinutes(10));
        assertThat(clock(casework, "acknowledge").state()).isEqualTo(ClockState.MISSED);
        var escalation = onlyEscalation(casework);
        assertThat(escalation.target()).isEqualTo("acknowledge");
        assertThat(escalation.level()).isEqualTo(1);
        assertThat(told(casework, "escalation")).containsExactly("mara.manager");
        assertThat(casework.kindsOfFacts())
                .containsSubsequence(
                        "clock-started",
                        "clock-at-risk",
                        "target-missed",
                        "escalation-raised",
                        "escalation-level-reached");
        assertThat(casework.kindsOfFacts())
                .filteredOn(kind -> kind.equals("clock-at-risk") || kind.equals("target-missed"))
                .hasSize(2);
    }

    @Test
    void climbsFromLevelToLevelAndAgainUntilSomebodyTakesIt() {
        var casework = Journey.declaredIncident(application);
        raise(casework, "paul.poc", "The whole site is down");
        var passing = new Passing(application, casework);
        var escalation = onlyEscalation(casework);
        assertThat(people(escalation)).containsExactly("mara.manager");

        passing.of(Duration.ofMinutes(29));
        assertThat(onlyByHand(casework).level()).isEqualTo(1);
        passing.of(Duration.ofMinutes(1));
        assertThat(people(escalation)).endsWith("mara.manager", "max.manager");
        passing.of(Duration.ofMinutes(60));
        assertThat(people(escalation)).endsWith("sara.security");
        passing.of(Duration.ofHours(2));
        assertThat(people(escalation)).endsWith("mara.manager", "max.manager", "tom.top");
        passing.of(Duration.ofHours(4));
        assertThat(onlyByHand(casework).level()).isEqualTo(5);

        assertThatThrownBy(() -> take(casework, "lena.legal", escalation.id(), "I"))
                .isInstanceOf(UnknownEscalation.class);
        assertThatThrownBy(() -> take(casework, "tom.top", escalation.id(), " "))
                .hasMessageContaining("reason");
        take(casework, "tom.top", escalation.id(), "I call the provider's board");
        assertThat(onlyByHand(casework).outcome()).isEqualTo("taken");
        assertThat(onlyByHand(casework).endedBy()).isEqualTo("tom.top");
        assertThatThrownBy(() -> take(casework, "mara.manager", escalation.id(), "Me too"))
                .isInstanceOf(EscalationAlreadyAnswered.class)
                .hasMessageContaining("tom.top");
        assertThat(told(casework, "escalation-taken")).containsExactly("mara.manager");
        passing.of(Duration.ofDays(1));
        assertThat(onlyByHand(casework).level()).isEqualTo(5);
        assertThat(casework.path("escalation")).contains("event_noAnswer", "event_escalationTaken");
    }

    @Test
    void aTaskWarnsWhoeverMightDoItAndEscalates() {
        var casework = Journey.declaredIncident(application);
        claim(casework, "ivan.isirt", "confirm-incident");
        var passing = new Passing(application, casework);

        passing.of(Duration.ofMinutes(91));
        assertThat(clock(casework, "confirm-incident").state()).isEqualTo(ClockState.AT_RISK);
        assertThat(told(casework, "target-at-risk")).containsExactly("ivan.isirt");
        passing.of(Duration.ofMinutes(30));
        assertThat(clock(casework, "confirm-incident").state()).isEqualTo(ClockState.MISSED);
        assertThat(onlyEscalation(casework).target()).isEqualTo("confirm-incident");
        assertThat(passing.running()).doesNotContain("task-watch");

        casework.complete("ivan.isirt", "confirm-incident", confirmed());
        assertThat(onlyEscalation(casework).outcome()).isEqualTo("done");
        assertThat(casework.path("escalation")).contains("event_escalationEnded");
        assertThat(clock(casework, "confirm-incident").state()).isEqualTo(ClockState.MISSED);
        assertThat(passing.running()).contains("task-watch");
    }

    @Test
    void whoMightTakeATaskIsWarnedWhenNobodyHas() {
        var casework = Journey.declaredIncident(application);

        new Passing(application, casework).of(Duration.ofMinutes(91));

        assertThat(told(casework, "target-at-risk")).contains("ida.isirt", "ivan.isirt");
    }

    @Test
    void oneWatchServesAllTasksAndLooksEarlierWhenItMust() {
        var casework = Journey.incidentInResponse(application, "malware", "ransomware");
        var passing = new Passing(application, casework);
        var before = watchDue(casework);

        casework.as("mara.manager", () -> {
            application.getBean(CrisisDesk.class).declare(casework.incident(), "It spreads");
            return true;
        });

        assertThat(passing.running()).containsOnlyOnce("task-watch").contains("crisis-response");
        assertThat(watchDue(casework)).isBefore(before);
        passing.of(Duration.ofMinutes(31));
        assertThat(clock(casework, "accept-hand-over").state()).isEqualTo(ClockState.MISSED);
        assertThat(clock(casework, "identify-malware").state()).isEqualTo(ClockState.RUNNING);
        passing.of(Duration.ofHours(4));
        assertThat(clock(casework, "identify-malware").state()).isEqualTo(ClockState.MISSED);
    }

    @Test
    void whatBecameDueWhileTheApplicationWasDownHasItsEffectOnce() {
        var casework = Journey.declaredIncident(application);
        var passing = new Passing(application, casework);

        passing.whileDown(Duration.ofDays(2));

        assertThat(states(casework, "acknowledge", "assess", "confirm-incident"))
                .containsOnly(ClockState.MISSED);
        assertThat(escalations.of(casework.number()))
                .extracting(Escalation::target)
                .containsExactlyInAnyOrder("acknowledge", "assess", "confirm-incident");
        assertThat(casework.kindsOfFacts().stream().filter("target-missed"::equals))
                .hasSize(3);
        assertThat(casework.kindsOfFacts()).doesNotContain("clock-at-risk");
        passing.whileDown(Duration.ofMinutes(1));
        assertThat(casework.kindsOfFacts().stream().filter("target-missed"::equals))
                .hasSize(3);
    }

    @Test
    void aPauseMovesTheEndByItsTimeAndIsAccountedFor() {
        var casework = assessed(Journey.declaredIncident(application));
        var passing = new Passing(application, casework);
        passing.of(Duration.ofHours(1));
        var before = clock(casework, "contain");

        pause(casework, "ida.isirt", before.id(), "Waits for the provider");
        assertThat(clock(casework, "contain").state()).isEqualTo(ClockState.PAUSED);
        assertThatThrownBy(() -> pause(casework, "ida.isirt", before.id(), "Again"))
                .isInstanceOf(ClockNotRunning.class);
        passing.of(Duration.ofHours(30));
        assertThat(clock(casework, "contain").state()).isEqualTo(ClockState.PAUSED);
        assertThat(escalations.of(casework.number()))
                .noneMatch(escalation -> escalation.target().equals("contain"));

        resume(casework, "ivan.isirt", before.id(), "The provider answered");
        var after = clock(casework, "contain");
        assertThat(after.dueAt()).isEqualTo(before.dueAt().plus(Duration.ofHours(30)));
        assertThat(pauses.of(casework.number())).singleElement().satisfies(pause -> {
            assertThat(pause.why()).isEqualTo("Waits for the provider");
            assertThat(pause.by()).isEqualTo("ida.isirt");
            assertThat(pause.resumedBy()).isEqualTo("ivan.isirt");
        });
        assertThatThrownBy(() -> resume(casework, "ida.isirt", before.id(), "Again"))
                .isInstanceOf(ClockNotRunning.class);
        passing.until(after.dueAt());
        assertThat(clock(casework, "contain").state()).isEqualTo(ClockState.MISSED);
        assertThatThrownBy(() -> pause(casework, "ida.isirt", before.id(), "Too late"))
                .isInstanceOf(ClockNotRunning.class);
    }

    @Test
    void aTaskIsPausedToo() {
        var casework = Journey.declaredIncident(application);
        var passing = new Passing(application, casework);
        var before = clock(casework, "confirm-incident");

        pause(casework, "ida.isirt", before.id(), "Waits for the reporter");
        passing.of(Duration.ofHours(5));
        assertThat(clock(casework, "confirm-incident").state()).isEqualTo(ClockState.PAUSED);
        resume(casework, "ida.isirt", before.id(), "The reporter called");

        var due = before.dueAt().plus(Duration.ofHours(5));
        assertThat(clock(casework, "confirm-incident").dueAt()).isEqualTo(due);
        assertThat(casework.task("confirm-incident").getDueDate().toInstant()).isEqualTo(due);
        passing.until(due);
        assertThat(clock(casework, "confirm-incident").state()).isEqualTo(ClockState.MISSED);
    }

    @Test
    void anotherSeverityComputesEveryOpenClockAnew() {
        var casework = Journey.incidentInResponse(application, "malware", "ransomware");
        var contain = clock(casework, "contain");
        var task = clock(casework, "identify-malware");
        assertThat(contain.severity())
                .describedAs("the class that was decided, though it allows as long as an unknown one")
                .isEqualTo(task.severity())
                .isPositive();
        assertThat(Duration.between(contain.startedAt(), contain.dueAt()))
                .isCloseTo(Duration.ofHours(8), Duration.ofSeconds(2));

        severity(casework, 4);
        assertThat(dueAfter(casework, "contain")).isCloseTo(Duration.ofHours(4), Duration.ofSeconds(2));
        assertThat(dueAfter(casework, "identify-malware")).isCloseTo(Duration.ofHours(1), Duration.ofSeconds(2));
        assertThat(casework.task("identify-malware").getDueDate().toInstant())
                .isEqualTo(clock(casework, "identify-malware").dueAt())
                .isBefore(task.dueAt());
        severity(casework, 1);
        severity(casework, 2);
        assertThat(dueAfter(casework, "contain")).isCloseTo(Duration.ofDays(1), Duration.ofSeconds(2));
        assertThat(casework.kindsOfFacts().stream().filter("clocks-recomputed"::equals))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(casework.path("target-watch")).contains("event_clockChanged");

        new Passing(application, casework).of(Duration.ofHours(23));
        assertThat(clock(casework, "contain").state()).isEqualTo(ClockState.AT_RISK);
    }

    @Test
    void aSeverityThatComesTooLateForTheNewTargetEscalatesAtOnce() {
        var casework = Journey.incidentInResponse(application, "malware", "ransomware");
        severity(casework, 1);
        var passing = new Passing(application, casework).of(Duration.ofHours(20));
        assertThat(clock(casework, "contain").state()).isEqualTo(ClockState.RUNNING);

        severity(casework, 4);
        passing.of(Duration.ZERO);

        assertThat(clock(casework, "contain").state()).isEqualTo(ClockState.MISSED);
        assertThat(escalations.of(casework.number()))
                .anyMatch(one -> one.target().equals("contain"));
        severity(casework, 1);
        assertThat(clock(casework, "contain").state()).isEqualTo(ClockState.MISSED);
    }

    @Test
    void aPauseBeforeAndDuringAChangeOfSeverityStillCounts() {
        var casework = Journey.incidentInResponse(application, "malware", "ransomware");
        var passing = new Passing(application, casework);
        var contain = clock(casework, "contain");
        pause(casework, "ida.isirt", contain.id(), "Waits");
        passing.of(Duration.ofHours(2));
        resume(casework, "ida.isirt", contain.id(), "Goes on");
        severity(casework, 4);
        assertThat(dueAfter(casework, "contain")).isCloseTo(Duration.ofHours(6), Duration.ofSeconds(5));

        pause(casework, "ida.isirt", contain.id(), "Waits again");
        severity(casework, 1);
        assertThat(clock(casework, "contain").state()).isEqualTo(ClockState.PAUSED);
        passing.of(Duration.ofHours(1));
        resume(casework, "ida.isirt", contain.id(), "Goes on again");
        assertThat(dueAfter(casework, "contain")).isCloseTo(Duration.ofHours(72 + 3), Duration.ofSeconds(5));
        assertThat(casework.path("target-watch")).contains("event_clockChangedInPause");
    }

    @Test
    void theReviewCountsInWorkingDays() {
        var casework = Journey.incidentInReview(application);
        var review = clock(casework, "review");

        assertThat(review.policy().calendar()).isEqualTo("office-berlin");
        assertThat(Duration.between(review.startedAt(), review.dueAt())).isGreaterThan(Duration.ofDays(8));
    }

    @Test
    void endsWithACaseThatIsNone() {
        var casework = Journey.declaredIncident(application);
        new Passing(application, casework).of(Duration.ofMinutes(40));
        raise(casework, "paul.poc", "Nobody answers");

        casework.complete("ida.isirt", "confirm-incident", notConfirmed("near-miss"));

        assertThat(open(casework)).isEmpty();
        assertThat(escalations.of(casework.number())).noneMatch(Escalation::isOpen);
        assertThat(new Passing(application, casework).running()).isEmpty();
    }

    @Test
    void withdrawsTargetsOfACaseThatEnds() {
        var casework = Journey.declaredIncident(application);
        var targets = application.getBean(CaseClocks.class);

        casework.as("mara.manager", () -> {
            targets.withdraw(casework.number(), "The case has ended");
            return true;
        });

        assertThat(states(casework, "acknowledge", "assess")).containsOnly(ClockState.WITHDRAWN);
        assertThat(casework.path("target-watch")).contains("event_targetWithdrawn");
        assertThat(open(casework)).containsExactly("confirm-incident");
    }

    @Test
    void anEscalationThatNobodyTookStandsInTheWayOfClosure() {
        var casework = Journey.incidentInReview(application)
                .complete("ida.isirt", "identify-lessons", lessons("Segment closed"))
                .complete("mara.manager", "agree-improvements", improvements("Nothing"));
        raise(casework, "ida.isirt", "The owner does not answer");

        assertThatThrownBy(() -> casework.submit("max.manager", "approve-closure", closure("approved")))
                .hasStackTraceContaining("has not been taken by anybody");
        take(casework, "mara.manager", onlyEscalation(casework).id(), "I call the owner");
        casework.complete("max.manager", "approve-closure", closure("approved"));
        assertThat(casework.openTasks()).isEmpty();
    }

    @Test
    void onlyThoseInTheCaseActAndAReviewerChangesNothing() {
        var casework = Journey.declaredIncident(application);
        var clock = clock(casework, "assess").id();

        for (var person : List.of("rita.reporter", "lena.legal", "tom.top")) {
            assertThatThrownBy(() -> raise(casework, person, "Now")).isInstanceOf(UnknownCase.class);
            assertThatThrownBy(() -> pause(casework, person, clock, "Now")).isInstanceOf(UnknownCase.class);
        }
        assertThatThrownBy(() -> raise(casework, "conrad.compliance", "Now")).isInstanceOf(RightMissing.class);
        assertThatThrownBy(() -> pause(casework, "conrad.compliance", clock, "Now"))
                .isInstanceOf(RightMissing.class);
        assertThatThrownBy(() -> raise(casework, "ida.isirt", "")).hasMessageContaining("reason");
        assertThatThrownBy(() -> raise(casework, "ida.isirt", "x".repeat(8_001)))
                .hasMessageContaining("8000");
        assertThat(escalations.of(casework.number())).isEmpty();
        var other = Journey.declaredIncident(application);
        assertThatThrownBy(() -> pause(other, "ida.isirt", clock, "Wrong case")).isInstanceOf(UnknownClock.class);
        assertThat(clock(casework, "assess").state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void ofARestrictedCaseOnlyNamedPeopleAreToldAndMayTake() {
        var casework = Journey.declaredIncident(application);
        restrict(casework, Set.of("ida.isirt"));
        raise(casework, "ida.isirt", "A colleague is involved");
        var passing = new Passing(application, casework);
        passing.of(Duration.ofHours(9));

        var escalation = escalations.of(casework.number()).stream()
                .filter(Escalation::isByHand)
                .findFirst()
                .orElseThrow();
        assertThat(people(escalation)).containsOnly("mara.manager");
        for (var person : List.of("max.manager", "tom.top", "sara.security")) {
            assertThatThrownBy(() -> take(casework, person, escalation.id(), "I"))
                    .isInstanceOf(UnknownEscalation.class);
        }
        take(casework, "ida.isirt", escalation.id(), "I take care");
        assertThat(told(casework, "escalation")).containsOnly("mara.manager");
    }

    @Test
    void whoActsForSomebodyWhoIsAwayIsTold() {
        var casework = Journey.incidentInResponse(application, "malware", "ransomware");
        var absences = application.getBean(Absences.class);
        var now = new Passing(application, casework).now();
        var away = casework.as(
                "ida.isirt", () -> absences.state("ida.isirt", now, now.plus(Duration.ofDays(3)), "ivan.isirt"));
        try {
            raise(casework, "paul.poc", "The owner does not answer");

            var escalation = onlyEscalation(casework);
            assertThat(people(escalation)).containsExactly("ivan.isirt");
            assertThat(told(casework, "escalation")).containsExactly("ivan.isirt");
        } finally {
            casework.as("ida.isirt", () -> {
                absences.end(away.id());
                return true;
            });
        }
    }

    @Test
    void aTimerBroughtForwardByHandHasNoEffect() {
        var casework = Journey.declaredIncident(application);
        var management = application.getBean(ManagementService.class);
        var passing = new Passing(application, casework);

        for (var timer : watches(passing)) {
            management.setJobDuedate(timer.getId(), Date.from(passing.now()));
            try {
                management.executeJob(timer.getId());
            } catch (RuntimeException refused) {
                assertThat(refused).hasStackTraceContaining("runs until");
            }
        }

        assertThat(states(casework, "acknowledge", "assess", "confirm-incident"))
                .containsOnly(ClockState.RUNNING);
        assertThat(casework.kindsOfFacts()).doesNotContain("clock-at-risk", "target-missed");
        assertThat(told(casework, "target-at-risk")).isEmpty();
    }

    private static List<Job> watches(Passing passing) {
        return passing.timers().stream()
                .filter(timer -> List.of("target-watch", "task-watch").contains(timer.getProcessDefinitionKey()))
                .toList();
    }

    private static Casework assessed(Casework casework) {
        return casework.complete("ida.isirt", "confirm-incident", confirmed())
                .complete("ida.isirt", "classify-incident", classified("malware", "ransomware"))
                .complete("ida.isirt", "decide-severity", acceptedSeverity());
    }

    private void claim(Casework casework, String person, String purpose) {
        casework.as(person, () -> {
            application.getBean(TaskService.class).claim(casework.task(purpose).getId(), person);
            return true;
        });
    }

    private void raise(Casework casework, String person, String why) {
        casework.as(person, () -> {
            escalations.raise(casework.number(), why);
            return true;
        });
    }

    private void take(Casework casework, String person, long escalation, String why) {
        casework.as(person, () -> {
            escalations.take(escalation, why);
            return true;
        });
    }

    private void pause(Casework casework, String person, long clock, String why) {
        casework.as(person, () -> {
            pauses.pause(casework.number(), clock, why);
            return true;
        });
    }

    private void resume(Casework casework, String person, long clock, String why) {
        casework.as(person, () -> {
            pauses.resume(casework.number(), clock, why);
            return true;
        });
    }

    private void severity(Casework casework, int severity) {
        casework.as("mara.manager", () -> {
            application
                    .getBean(CaseRecord.class)
                    .decideSeverity(
                            casework.incident(), SeverityClass.of(severity).orElseThrow(), "", "We know more");
            return true;
        });
    }

    private void restrict(Casework casework, Set<String> people) {
        casework.as("mara.manager", () -> {
            application.getBean(Visibility.class).restrict(casework.incident(), people, "A colleague");
            return true;
        });
    }

    private Escalation onlyEscalation(Casework casework) {
        assertThat(escalations.of(casework.number())).hasSize(1);
        return escalations.of(casework.number()).get(0);
    }

    private Escalation onlyByHand(Casework casework) {
        return escalations.of(casework.number()).stream()
                .filter(Escalation::isByHand)
                .findFirst()
                .orElseThrow();
    }

    private List<String> people(Escalation escalation) {
        return escalations.told(escalation.id()).stream()
                .map(Escalation.Told::person)
                .toList();
    }

    private CaseClock clock(Casework casework, String target) {
        return board.of(casework.number()).stream()
                .map(ClockBoard.Line::clock)
                .filter(clock -> clock.target().equals(target))
                .findFirst()
                .orElseThrow();
    }

    private Duration dueAfter(Casework casework, String target) {
        var clock = clock(casework, target);
        return Duration.between(clock.startedAt(), clock.dueAt());
    }

    private List<ClockState> states(Casework casework, String... targets) {
        return List.of(targets).stream()
                .map(target -> clock(casework, target).state())
                .toList();
    }

    private List<String> open(Casework casework) {
        return board.of(casework.number()).stream()
                .map(ClockBoard.Line::clock)
                .filter(CaseClock::isOpen)
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .map(CaseClock::target)
                .toList();
    }

    private static Instant watchDue(Casework casework) {
        return casework.timer("event_taskDue")
                .orElseThrow()
                .getDuedate()
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private List<String> told(Casework casework, String kind) {
        return notifications.of(casework.number()).stream()
                .filter(message -> message.kind().equals(kind))
                .map(Message::recipient)
                .sorted()
                .toList();
    }
}
