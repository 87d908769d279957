package org.tocsin.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.tocsin.casework.SomeAnswers.but;
import static org.tocsin.casework.SomeAnswers.closure;
import static org.tocsin.casework.SomeAnswers.effective;
import static org.tocsin.casework.SomeAnswers.improvementDropped;
import static org.tocsin.casework.SomeAnswers.improvementPlan;
import static org.tocsin.casework.SomeAnswers.improvementWork;
import static org.tocsin.casework.SomeAnswers.improvements;
import static org.tocsin.casework.SomeAnswers.lessons;
import static org.tocsin.casework.SomeAnswers.notEffective;
import static org.tocsin.casework.SomeAnswers.rejection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.notification.Message;
import org.tocsin.notification.Notifications;

/** From an agreed improvement to its verified effect, and every way that is not so straight. */
@ProcessTest
class ImprovementActionProcessTest {

    private static final String MODEL = "improvement-action";

    private final ApplicationContext application;
    private final ImprovementDesk desk;
    private final Notifications notifications;
    private final Clock clock;

    @Autowired
    ImprovementActionProcessTest(
            ApplicationContext application, ImprovementDesk desk, Notifications notifications, Clock clock) {
        this.application = application;
        this.desk = desk;
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
    void eachAgreedLineIsARecordOfItsOwn() {
        var incident = incidentWith("Filter attachments\nContact list\n");

        var agreed = desk.of(incident.incident());
        assertThat(agreed).extracting(ImprovementView::text).containsExactly("Filter attachments", "Contact list");
        assertThat(agreed).allMatch(one -> one.state() == ImprovementState.AGREED);
        assertThat(incident.openTasks()).containsExactly("approve-closure");
        assertThat(work(agreed.get(0)).openTasks()).containsExactly("plan-improvement");
        assertThat(work(agreed.get(1)).openTasks()).containsExactly("plan-improvement");
    }

    @Test
    void isCarriedOutByItsOwnerAndVerifiedBySomebodyElse() {
        var due = inDays(20);
        var work = agreed().complete("mara.manager", "plan-improvement", improvementPlan("lena.legal", due));

        assertThat(work.task("carry-out-improvement").getAssignee()).isEqualTo("lena.legal");
        assertThat(work.task("carry-out-improvement").getDueDate().toInstant()).isEqualTo(due);
        assertThat(toldAbout(work, "improvement-assigned")).containsExactly("lena.legal");
        assertThat(work.context("lena.legal", "carry-out-improvement"))
                .containsEntry("ctxImprovement", "Filter attachments")
                .hasEntrySatisfying(
                        "ctxImprovementPlan",
                        plan -> assertThat(plan).asString().contains("Changes: control", "Owner: Lena Legal"))
                .hasEntrySatisfying(
                        "ctxImprovementSoFar",
                        said -> assertThat(said).asString().contains("Knows the gateway"));

        work.complete("lena.legal", "carry-out-improvement", improvementWork("carried-out"));
        assertThat(work.openTasks()).isEmpty();
        assertThat(work.timer("event_effectCanBeSeen"))
                .hasValueSatisfying(timer -> assertThat(timer.getDuedate().toInstant())
                        .isCloseTo(clock.instant().plus(Duration.ofDays(30)), within(10, ChronoUnit.MINUTES)));

        work.timeRunsOutAt("event_effectCanBeSeen").complete("ivan.isirt", "verify-effect", effective());
        var ended = view(work);
        assertThat(ended.state()).isEqualTo(ImprovementState.EFFECTIVE);
        assertThat(ended.carriedOutBy()).isEqualTo("lena.legal");
        assertThat(ended.conclusion()).isEqualTo("No infected attachment in a month");
        assertThat(work.path(MODEL)).endsWith("event_effectVerified");
        assertThat(work.kindsOfFacts())
                .containsSubsequence(
                        "improvement-agreed",
                        "improvement-planned",
                        "improvement-carried-out",
                        "improvement-effective");
    }

    @Test
    void neitherItsOwnerNorWhoeverCarriedItOutVerifiesIt() {
        var work = agreed().complete("mara.manager", "plan-improvement", improvementPlan("ida.isirt", inDays(20)))
                .complete("ida.isirt", "carry-out-improvement", improvementWork("carried-out"))
                .timeRunsOutAt("event_effectCanBeSeen");

        assertThatThrownBy(() -> work.submit("ida.isirt", "verify-effect", effective()))
                .hasStackTraceContaining(Improvement.FOUR_EYES);
        handOver(work, "ivan.isirt");
        assertThatThrownBy(() -> work.submit("ida.isirt", "verify-effect", effective()))
                .hasStackTraceContaining(Improvement.FOUR_EYES);
        assertThatThrownBy(() -> work.submit("ivan.isirt", "verify-effect", notEffective(inDays(9))))
                .hasStackTraceContaining(Improvement.FOUR_EYES);

        assertThat(view(work).state()).isEqualTo(ImprovementState.CARRIED_OUT);
        assertThat(work.kindsOfFacts()).contains("access-refused");
        handOver(work, "lena.legal");
        work.complete("ivan.isirt", "verify-effect", effective());
        assertThat(view(work).state()).isEqualTo(ImprovementState.EFFECTIVE);
    }

    @Test
    void goesBackToItsOwnerWhileItHasNoEffect() {
        var again = inDays(50);
        var work = planned("lena.legal")
                .complete("lena.legal", "carry-out-improvement", improvementWork("carried-out"))
                .timeRunsOutAt("event_effectCanBeSeen")
                .complete("ivan.isirt", "verify-effect", notEffective(again));

        assertThat(view(work).state()).isEqualTo(ImprovementState.IN_PROGRESS);
        assertThat(work.task("carry-out-improvement").getDueDate().toInstant()).isEqualTo(again);
        assertThat(dueAt(work)).isEqualTo(again);
        assertThat(work.context("lena.legal", "carry-out-improvement").get("ctxImprovementSoFar"))
                .asString()
                .contains("Archives with a password still come through");

        work.complete("lena.legal", "carry-out-improvement", improvementWork("carried-out"))
                .timeRunsOutAt("event_effectCanBeSeen")
                .complete("ivan.isirt", "verify-effect", effective());
        assertThat(work.path(MODEL)).endsWith("event_effectVerified");
    }

    @Test
    void aDelayIsReportedAgainAndAgain() {
        var work = planned("lena.legal");

        overdue(work);
        assertThat(toldAbout(work, "improvement-overdue"))
                .containsExactlyInAnyOrder("lena.legal", "mara.manager", "max.manager");
        assertThat(work.openTasks()).containsExactly("carry-out-improvement");
        assertThat(dueAt(work)).isEqualTo(dueOf(work).plus(Duration.ofDays(7)));

        overdue(work);
        assertThat(work.kindsOfFacts())
                .filteredOn("improvement-overdue"::equals)
                .hasSize(2);
        work.complete("lena.legal", "carry-out-improvement", improvementWork("carried-out"));
        assertThat(work.timer("event_improvementOverdue")).isEmpty();
    }

    @Test
    void anotherDueDateMovesTaskAndTimer() {
        var work = planned("lena.legal");
        var later = inDays(90);

        as(
                "mara.manager",
                work,
                () -> desk.moveDue(id(work), LocalDate.ofInstant(later, ZoneOffset.UTC), "The supplier is late"));

        assertThat(dueOf(work)).isEqualTo(later);
        assertThat(dueAt(work)).isEqualTo(later);
        assertThat(work.task("carry-out-improvement").getDueDate().toInstant()).isEqualTo(later);
        overdue(work);
        assertThat(dueAt(work)).isEqualTo(later.plus(Duration.ofDays(7)));
        assertThat(work.kindsOfFacts()).contains("improvement-due-moved");
    }

    @Test
    void anotherOwnerHasTheTaskAtOnce() {
        var work = planned("lena.legal");

        handOver(work, "hanna.hr");

        assertThat(work.task("carry-out-improvement").getAssignee()).isEqualTo("hanna.hr");
        assertThat(toldAbout(work, "improvement-assigned")).containsExactlyInAnyOrder("lena.legal", "hanna.hr");
        assertThatThrownBy(() -> work.submit("lena.legal", "carry-out-improvement", improvementWork("carried-out")))
                .isInstanceOf(RuntimeException.class);
        work.complete("hanna.hr", "carry-out-improvement", improvementWork("carried-out"));
        assertThat(view(work).carriedOutBy()).isEqualTo("hanna.hr");
        assertThat(view(work).unit()).isEqualTo("hr");
    }

    @Test
    void onlyAnIsirtManagerChangesOwnerAndDate() {
        var work = planned("lena.legal");

        for (var person : List.of("lena.legal", "ida.isirt", "tom.top")) {
            assertThatThrownBy(() -> as(person, work, () -> desk.handOver(id(work), person, "I can")))
                    .hasMessageContaining("isirt-manager");
            assertThatThrownBy(() ->
                            as(person, work, () -> desk.moveDue(id(work), LocalDate.EPOCH.plusYears(90), "I can")))
                    .hasMessageContaining("isirt-manager");
        }
        assertThatThrownBy(() -> as("mara.manager", work, () -> desk.handOver(id(work), "nobody.known", "Why not")))
                .hasMessageContaining("Nobody who can be given tasks");
        assertThatThrownBy(() ->
                        as("mara.manager", work, () -> desk.moveDue(id(work), LocalDate.EPOCH.plusYears(90), " ")))
                .hasMessageContaining("Please give the reason");
        assertThat(view(work).owner()).isEqualTo("lena.legal");
    }

    @Test
    void itsOwnerMayProposeToGiveItUp() {
        var work = planned("lena.legal")
                .complete("lena.legal", "carry-out-improvement", improvementWork("reject"))
                .complete("max.manager", "decide-rejection", rejection("rejected"));

        assertThat(view(work).state()).isEqualTo(ImprovementState.REJECTED);
        assertThat(view(work).conclusion()).isEqualTo("The gateway is replaced anyway");
        assertThat(work.path(MODEL)).endsWith("event_improvementRejected");
    }

    @Test
    void aManagerMayInsist() {
        var work = planned("lena.legal")
                .complete("lena.legal", "carry-out-improvement", improvementWork("reject"))
                .complete("max.manager", "decide-rejection", rejection("carry-out"));

        assertThat(view(work).state()).isEqualTo(ImprovementState.IN_PROGRESS);
        assertThat(work.openTasks()).containsExactly("carry-out-improvement");
        assertThat(work.kindsOfFacts()).contains("improvement-rejection-declined");
    }

    @Test
    void isDroppedBeforeItBegins() {
        var work = agreed().complete("mara.manager", "plan-improvement", improvementDropped("Already so"));

        assertThat(view(work).state()).isEqualTo(ImprovementState.REJECTED);
        assertThat(work.path(MODEL)).endsWith("event_improvementDropped");
    }

    @Test
    void aPlanThatCannotBeIsRefusedAndTheTaskStaysOpen() {
        var work = agreed();
        var plan = improvementPlan("lena.legal", inDays(20));

        refused(work, but(plan, "improvementOwner", "nobody.known"), "Nobody who can be given tasks");
        refused(work, but(plan, "improvementOwner", "rita.reporter"), "Nobody who can be given tasks");
        refused(work, but(plan, "improvementDueAt", yesterday()), "must lie in the future");
        refused(work, but(plan, "improvementDueAt", "+999999999-01-01"), "ten years");
        refused(work, but(plan, "improvementChanges", "the-weather"), "one of the choices");
        refused(work, but(plan, "planRationale", "x".repeat(8_001)), "8000");
        refused(work, improvementDropped(" "), "must be answered");
        assertThat(view(work).state()).isEqualTo(ImprovementState.AGREED);
        assertThat(work.openTasks()).containsExactly("plan-improvement");
    }

    @Test
    void aRejectionNeedsAReason() {
        var work = planned("lena.legal").complete("lena.legal", "carry-out-improvement", improvementWork("reject"));

        assertThatThrownBy(() -> work.submit(
                        "max.manager", "decide-rejection", but(rejection("rejected"), "rejectionRationale", "")))
                .hasStackTraceContaining("must be answered");
        assertThat(view(work).state()).isEqualTo(ImprovementState.REJECTION_PROPOSED);
    }

    @Test
    void aFurtherReviewRepeatsNoImprovement() {
        var incident =
                incidentWith("Filter attachments").complete("max.manager", "approve-closure", closure("review-again"));
        review(incident, "Filter attachments\nContact list");

        assertThat(desk.of(incident.incident()))
                .extracting(ImprovementView::text)
                .containsExactly("Filter attachments", "Contact list");
    }

    @Test
    void nothingToImproveOpensNothing() {
        var incident = incidentWith("Nothing");

        assertThat(desk.of(incident.incident())).isEmpty();
    }

    private String yesterday() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1).toString();
    }

    /** The day comes on which the timer is due. */
    private static void overdue(Casework work) {
        ClockUtil.setCurrentTime(Date.from(dueAt(work)));
        work.timeRunsOutAt("event_improvementOverdue");
    }

    private void refused(Casework work, Map<String, Object> plan, String because) {
        assertThatThrownBy(() -> work.submit("mara.manager", "plan-improvement", plan))
                .hasStackTraceContaining(because);
    }

    private Casework incidentWith(String improvements) {
        return review(Journey.incidentInReview(application), improvements);
    }

    private static Casework review(Casework incident, String improvements) {
        return incident.complete("ida.isirt", "identify-lessons", lessons("Segment closed"))
                .complete("mara.manager", "agree-improvements", improvements(improvements));
    }

    private Casework agreed() {
        var incident = incidentWith("Filter attachments");
        return work(desk.of(incident.incident()).get(0));
    }

    private Casework planned(String owner) {
        return agreed().complete("mara.manager", "plan-improvement", improvementPlan(owner, inDays(20)));
    }

    private Casework work(ImprovementView improvement) {
        return Casework.of(application, improvement.id().number());
    }

    private void handOver(Casework work, String person) {
        as("mara.manager", work, () -> desk.handOver(id(work), person, "Has the time"));
    }

    private static void as(String person, Casework work, Runnable deed) {
        Supplier<Boolean> done = () -> {
            deed.run();
            return true;
        };
        work.as(person, done);
    }

    private static ImprovementId id(Casework work) {
        return ImprovementId.of(work.number());
    }

    private ImprovementView view(Casework work) {
        return desk.get(id(work));
    }

    private Instant dueOf(Casework work) {
        return view(work).dueAt().orElseThrow();
    }

    private static Instant dueAt(Casework work) {
        return work.timer("event_improvementOverdue")
                .map(Job::getDuedate)
                .orElseThrow()
                .toInstant();
    }

    private List<String> toldAbout(Casework work, String kind) {
        return notifications.of(work.number()).stream()
                .filter(message -> message.kind().equals(kind))
                .map(Message::recipient)
                .toList();
    }

    private Instant inDays(int days) {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days);
        return day.atTime(23, 59, 59).toInstant(ZoneOffset.UTC);
    }
}
