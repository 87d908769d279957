package org.tocsin.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tocsin.casework.SomeAnswers.but;
import static org.tocsin.casework.SomeAnswers.closure;
import static org.tocsin.casework.SomeAnswers.improvements;
import static org.tocsin.casework.SomeAnswers.interimReport;
import static org.tocsin.casework.SomeAnswers.interimReportPostponed;
import static org.tocsin.casework.SomeAnswers.interimReview;
import static org.tocsin.casework.SomeAnswers.lessons;
import static org.tocsin.casework.SomeAnswers.notConfirmed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.casework.People;
import org.tocsin.documents.Line;
import org.tocsin.documents.Part;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.SeverityClass;
import org.tocsin.incident.Visibility;
import org.tocsin.intake.EventReport;
import org.tocsin.intake.Intake;
import org.tocsin.intake.Moment;
import org.tocsin.intake.Source;
import org.tocsin.notification.Message;
import org.tocsin.notification.Notifications;

/** From the moment a report is due until it is sent, again and again, and every way that is not so straight. */
@ProcessTest
class InterimReportProcessTest {

    private static final String MODEL = "interim-report";
    private static final String TIMER = "event_reportDue";

    private final ApplicationContext application;
    private final ReportClock due;
    private final ReportDesk reports;
    private final Notifications notifications;
    private final Clock clock;

    @Autowired
    InterimReportProcessTest(
            ApplicationContext application,
            ReportClock due,
            ReportDesk reports,
            Notifications notifications,
            Clock clock) {
        this.application = application;
        this.due = due;
        this.reports = reports;
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
    void isWrittenByTheOwnerReadByAnotherAndSentToWhomTheListNames() {
        var work = responding();
        assertThat(dueAt(work)).isEqualTo(declaredAt(work).plus(Duration.ofHours(8)));

        timeComes(work);
        assertThat(work.task("draft-interim-report").getAssignee()).isEqualTo("ida.isirt");
        assertThat(told(work, "interim-report-due")).containsExactly("ida.isirt");
        work.complete("ida.isirt", "draft-interim-report", interimReport("Two servers are down"));
        assertThat(told(work, "interim-report-written"))
                .describedAs("who can review it, so not its author")
                .containsExactly("ivan.isirt");
        work.complete("ivan.isirt", "review-interim-report", interimReview("approved"));

        var sent = reports.get(work.number(), 1);
        assertThat(sent.number()).isEqualTo(work.number() + "/IR-1");
        assertThat(sent.state()).isEqualTo(ReportState.SENT);
        assertThat(sent.approvedBy()).isEqualTo("ivan.isirt");
        assertThat(sent.sentAt()).isPresent();
        assertThat(told(work, "interim-report-sent"))
                .containsExactlyInAnyOrder("ida.isirt", "mara.manager", "max.manager", "tom.top");
        assertThat(reports.recipientsOf(work.number(), 1))
                .allMatch(one -> one.toldAt().isPresent());
        assertThat(notifications.of(work.number()))
                .filteredOn(message -> message.kind().startsWith("interim-report"))
                .allSatisfy(message -> assertThat(message.subject() + message.text())
                        .contains(work.number() + "/IR-1")
                        .doesNotContain("Two servers", "Files renamed"));
        assertThat(work.kindsOfFacts())
                .containsSubsequence(
                        "interim-report-scheduled",
                        "interim-report-opened",
                        "interim-report-drafted",
                        "interim-report-approved",
                        "interim-report-sent",
                        "interim-report-scheduled");
    }

    @Test
    void isRepeatedForWeeksUntilTheFinalReport() {
        var work = responding();

        for (var number = 1; number <= 15; number++) {
            timeComes(work);
            written(work, "Day " + number);
            assertThat(dueAt(work)).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
        }

        assertThat(reports.of(work.number()))
                .hasSize(15)
                .allMatch(report -> report.state() == ReportState.SENT)
                .extracting(InterimReportView::sequence)
                .isSortedAccordingTo((one, other) -> other - one)
                .endsWith(1);
        assertThat(Duration.between(declaredAt(work), clock.instant())).isGreaterThan(Duration.ofDays(14));
    }

    @Test
    void thePointOfContactReportsOnAnEventThatIsAssessedForTooLong() {
        var event = reported();
        assertThat(dueAt(event)).isEqualTo(scheduled(event).countsFrom().plus(Duration.ofHours(8)));

        timeComes(event);
        assertThat(event.openTasks()).containsExactlyInAnyOrder("assess-event", "draft-interim-report");
        assertThat(event.context("paul.poc", "draft-interim-report").get("reportSituation"))
                .asString()
                .contains("The badge reader answers strangely", "Phase: Event assessment");
        event.complete("paul.poc", "draft-interim-report", interimReport("Nobody can say yet"))
                .complete("ida.isirt", "review-interim-report", interimReview("approved"));

        assertThat(reports.of(event.number())).hasSize(1);
        assertThat(told(event, "interim-report-sent"))
                .containsExactlyInAnyOrder("ida.isirt", "ivan.isirt", "mara.manager", "max.manager");
        assertThat(dueAt(event)).isEqualTo(clock.instant().plus(Duration.ofDays(1)));

        event.complete("paul.poc", "assess-event", assessed());
        assertThat(scheduled(event).state()).isEqualTo(ScheduleState.ENDED);
        assertThat(event.timer(TIMER)).isEmpty();
        assertThat(event.path(MODEL)).endsWith("event_noFurtherReport");
    }

    @Test
    void anEventThatIsNoFalseAlarmIsReportedOnAgain() {
        var event = reported()
                .complete(
                        "paul.poc",
                        "assess-event",
                        Map.of("eventDecision", "false-alarm", "eventDecisionRationale", "A test"));
        assertThat(event.timer(TIMER)).isEmpty();

        event.complete(
                "ida.isirt",
                "review-false-alarm",
                Map.of("falseAlarmUpheld", "no", "falseAlarmRationale", "No test was planned"));

        assertThat(event.timer(TIMER)).isPresent();
        assertThat(scheduled(event).state()).isEqualTo(ScheduleState.WAITING);
    }

    @Test
    void isFilledInFromTheCase() {
        var work = responding();
        timeComes(work);

        var shown = work.context("ida.isirt", "draft-interim-report");
        assertThat(shown)
                .containsEntry("reportDecision", "review")
                .containsEntry("reportTlp", "amber")
                .containsEntry("ctxInterimPrevious", "None yet");
        assertThat(shown.get("reportSituation"))
                .asString()
                .contains("Files renamed on the finance server", "Phase: Response", "Class: III", "finance server");
        assertThat(shown.get("reportChanges"))
                .asString()
                .contains("Incident confirmed as actual", "Owner appointed: ida.isirt")
                .doesNotContain("nterim report");

        written(work, "Two servers are down");
        timeComes(work);
        var next = work.context("ida.isirt", "draft-interim-report");
        assertThat(next).containsEntry("reportNeeds", "Two more people for the night");
        assertThat(next.get("ctxInterimPrevious")).asString().contains("TLP:AMBER", "Two servers are down");
        assertThat(next.get("reportChanges")).asString().doesNotContain("Incident confirmed");
    }

    @Test
    void whoeverWroteItDoesNotReviewIt() {
        var work = responding();
        timeComes(work);
        work.complete("ida.isirt", "draft-interim-report", interimReport("Two servers are down"));

        assertThatThrownBy(() -> work.submit("ida.isirt", "review-interim-report", interimReview("approved")))
                .hasStackTraceContaining(ReportDesk.FOUR_EYES);

        assertThat(reports.get(work.number(), 1).state()).isEqualTo(ReportState.IN_REVIEW);
        assertThat(work.kindsOfFacts()).contains("access-refused");
        work.complete("ivan.isirt", "review-interim-report", interimReview("send-back"));
        handOver(work, "ivan.isirt");
        work.complete("ivan.isirt", "draft-interim-report", interimReport("Three servers are down"));
        for (var author : List.of("ida.isirt", "ivan.isirt")) {
            assertThatThrownBy(() -> work.submit(author, "review-interim-report", interimReview("approved")))
                    .describedAs("whoever wrote any version")
                    .hasStackTraceContaining(ReportDesk.FOUR_EYES);
        }
    }

    @Test
    void theReviewerSeesWhatChangedBesideWhatWasSaidBefore() {
        var work = responding();
        timeComes(work);
        work.complete("ida.isirt", "draft-interim-report", interimReport("Two servers are down"))
                .complete("ivan.isirt", "review-interim-report", interimReview("send-back"));

        assertThat(told(work, "interim-report-sent-back")).containsExactly("ida.isirt");
        var again = work.context("ida.isirt", "draft-interim-report");
        assertThat(again).containsEntry("reportSituation", "Two servers are down");
        assertThat(again.get("ctxInterimReview")).asString().contains("Ivan Isirt", "Compared with the log");

        work.complete("ida.isirt", "draft-interim-report", interimReport("Three servers are down"));
        var shown = work.context("ivan.isirt", "review-interim-report");
        assertThat(shown.get("ctxInterimChanges"))
                .asString()
                .contains("Situation: CHANGED\nBefore: Two servers are down\nNow: Three servers are down")
                .contains("Actions: as before");
        assertThat(shown.get("ctxInterimRecipients")).asString().contains("Tom Top (management)");
        assertThat(reports.draftsOf(work.number(), 1)).hasSize(2);
        work.complete("ivan.isirt", "review-interim-report", interimReview("approved"));
        assertThat(work.path(MODEL)).contains("serviceTask_distributeInterimReport");
    }

    @Test
    void isPostponedOnceByItsOwner() {
        var work = responding();
        var before = dueAt(work);

        for (var person : List.of("ivan.isirt", "mara.manager", "tom.top", "rita.reporter")) {
            assertThatThrownBy(() -> as(person, work, () -> due.postpone(work.number(), "Later")))
                    .hasMessageContaining("Only the owner");
        }
        assertThatThrownBy(() -> as("ida.isirt", work, () -> due.postpone(work.number(), " ")))
                .hasMessageContaining("reason");
        as("ida.isirt", work, () -> due.postpone(work.number(), "The image is not read yet"));
        assertThat(dueAt(work)).isEqualTo(before.plus(Duration.ofHours(4)));
        assertThatThrownBy(() -> as("ida.isirt", work, () -> due.postpone(work.number(), "Still not")))
                .isInstanceOf(AlreadyPostponed.class);

        timeComes(work);
        assertThatThrownBy(() -> work.submit("ida.isirt", "draft-interim-report", interimReportPostponed()))
                .hasStackTraceContaining("postponed before");
        assertThat(work.openTasks()).contains("draft-interim-report");
    }

    @Test
    void isPostponedInItsTaskAndKeepsItsNumber() {
        var work = responding();
        timeComes(work);

        work.complete("ida.isirt", "draft-interim-report", interimReportPostponed());
        assertThat(dueAt(work)).isEqualTo(clock.instant().plus(Duration.ofHours(4)));
        assertThat(work.openTasks()).doesNotContain("draft-interim-report");
        assertThat(reports.get(work.number(), 1).state()).isEqualTo(ReportState.POSTPONED);

        timeComes(work);
        written(work, "Two servers are down");
        assertThat(reports.of(work.number())).hasSize(1);
        assertThat(reports.get(work.number(), 1).state()).isEqualTo(ReportState.SENT);
    }

    @Test
    void isWrittenAtOnceWhenItsOwnerOrAManagerSaysSo() {
        var work = responding();
        for (var person : List.of("ivan.isirt", "paul.poc", "tom.top", "conrad.compliance")) {
            assertThatThrownBy(() -> as(person, work, () -> due.writeNow(work.number())))
                    .hasMessageContaining("owner");
        }

        as("mara.manager", work, () -> due.writeNow(work.number()));

        assertThat(work.openTasks()).contains("draft-interim-report");
        assertThat(work.timer(TIMER)).isEmpty();
        assertThatThrownBy(() -> as("ida.isirt", work, () -> due.writeNow(work.number())))
                .isInstanceOf(NoReportWaits.class);
    }

    @Test
    void anotherClassMovesTheTimer() {
        var work = responding();
        var began = scheduled(work).countsFrom();

        decide(work, SeverityClass.IV);
        assertThat(dueAt(work)).isEqualTo(began.plus(Duration.ofHours(4)));
        decide(work, SeverityClass.I);
        assertThat(dueAt(work)).isEqualTo(began.plus(Duration.ofDays(5)));
        decide(work, SeverityClass.III);
        assertThat(dueAt(work)).isEqualTo(began.plus(Duration.ofHours(8)));
        assertThat(work.kindsOfFacts())
                .filteredOn("interim-report-moved"::equals)
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(scheduled(work).basis()).contains("working day");

        ClockUtil.setCurrentTime(Date.from(began.plus(Duration.ofHours(6))));
        decide(work, SeverityClass.IV);
        assertThat(dueAt(work)).isEqualTo(began.plus(Duration.ofHours(6)));
        assertThat(dueNow(work)).hasSize(1);
    }

    @Test
    void atTheMomentItIsDueALowerClassStillMovesIt() {
        var work = responding();
        ClockUtil.setCurrentTime(Date.from(dueAt(work)));
        assertThat(dueNow(work)).hasSize(1);

        decide(work, SeverityClass.II);

        assertThat(dueNow(work)).isEmpty();
        assertThat(dueAt(work)).isEqualTo(scheduled(work).countsFrom().plus(Duration.ofDays(2)));
    }

    @Test
    void anotherClassDoesNotDisturbAReportThatIsBeingWritten() {
        var work = responding();
        timeComes(work);

        decide(work, SeverityClass.IV);
        assertThat(work.openTasks()).contains("draft-interim-report");
        written(work, "It spreads");

        assertThat(dueAt(work)).isEqualTo(clock.instant().plus(Duration.ofHours(4)));
        assertThat(told(work, "interim-report-sent")).contains("cora.crisis");
    }

    @Test
    void aReportThatCameDueWhileNobodyLookedIsAskedForOnce() {
        var work = responding();
        ClockUtil.setCurrentTime(Date.from(dueAt(work).plus(Duration.ofDays(21))));
        var late = dueNow(work);

        late.forEach(job -> management().executeJob(job.getId()));
        assertThat(late).hasSize(1);
        assertThat(dueNow(work)).isEmpty();
        assertThat(work.openTasks()).filteredOn("draft-interim-report"::equals).hasSize(1);
        assertThat(reports.of(work.number())).hasSize(1);
    }

    @Test
    void aNewOwnerWritesWhatIsOpen() {
        var work = responding();
        timeComes(work);

        handOver(work, "ivan.isirt");

        assertThat(work.task("draft-interim-report").getAssignee()).isEqualTo("ivan.isirt");
        assertThatThrownBy(() -> work.submit("ida.isirt", "draft-interim-report", interimReport("Mine")))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void whatCannotBeIsRefusedAndTheTaskStaysOpen() {
        var work = responding();
        timeComes(work);
        var report = interimReport("Two servers are down");

        refused(work, but(report, "reportSituation", " "), "must be answered");
        refused(work, but(report, "reportSituation", "x".repeat(8_001)), "8000");
        refused(work, but(report, "reportTlp", "purple"), "one of the choices");
        refused(work, but(report, "reportDecision", "send"), "one of the choices");
        refused(work, but(report, "reportRationale", ""), "must be answered");
        assertThat(reports.get(work.number(), 1).state()).isEqualTo(ReportState.DRAFTING);
    }

    @Test
    void aRestrictedCaseTellsOnlyThoseNamedInItAndIsMarkedNarrowly() {
        var work = responding();
        as(
                "mara.manager",
                work,
                () -> application
                        .getBean(Visibility.class)
                        .restrict(work.incident(), Set.of("ivan.isirt"), "People are concerned"));
        timeComes(work);

        assertThat(work.context("ida.isirt", "draft-interim-report")).containsEntry("reportTlp", "amber-strict");
        refused(work, but(interimReport("Down"), "reportTlp", "green"), "TLP:AMBER or narrower");
        written(work, "Down");
        assertThat(told(work, "interim-report-sent")).containsExactlyInAnyOrder("ida.isirt", "mara.manager");
    }

    @Test
    void endsWithTheFinalReportAndBeginsAgainWhenTheCaseGoesOn() {
        var work = Journey.incidentInReview(application);
        assertThat(dueAt(work)).isEqualTo(scheduled(work).countsFrom().plus(Duration.ofDays(7)));

        work.complete("ida.isirt", "identify-lessons", lessons("Segment closed"))
                .complete("mara.manager", "agree-improvements", improvements("Filter attachments"));
        assertThat(work.timer(TIMER)).isEmpty();
        assertThat(scheduled(work).state()).isEqualTo(ScheduleState.ENDED);
        assertThat(work.openTasks()).containsExactly("approve-closure");

        work.complete("max.manager", "approve-closure", closure("review-again"));
        assertThat(work.timer(TIMER)).isPresent();
        assertThat(work.kindsOfFacts()).contains("interim-reports-ended", "interim-reports-resumed");
    }

    @Test
    void oneThatIsInReviewHoldsUpTheClosureAndIsTheLast() {
        var work = Journey.incidentInReview(application);
        timeComes(work);
        work.complete("ida.isirt", "draft-interim-report", interimReport("Only the review is left"));
        toClosure(work);

        assertThatThrownBy(() -> work.submit("max.manager", "approve-closure", closure("approved")))
                .hasStackTraceContaining("An interim report waits for its review");
        work.complete("ivan.isirt", "review-interim-report", interimReview("approved"));
        assertThat(work.path(MODEL)).endsWith("event_finalReportFollows");

        work.complete("max.manager", "approve-closure", closure("approved"));
        assertThat(work.openTasks()).isEmpty();
    }

    @Test
    void oneThatIsOnlyDraftedEndsWithTheCase() {
        var work = Journey.incidentInReview(application);
        timeComes(work);
        toClosure(work);

        work.complete("max.manager", "approve-closure", closure("approved"));

        assertThat(work.openTasks()).isEmpty();
        assertThat(reports.get(work.number(), 1).state()).isEqualTo(ReportState.WITHDRAWN);
        assertThat(work.kindsOfFacts()).contains("interim-report-withdrawn");
        as("mara.manager", work, () -> application.getBean(IncidentDesk.class).reopen(work.incident(), "It came back"));
        work.work();
        timeComes(work);
        assertThat(reports.get(work.number(), 2).state()).isEqualTo(ReportState.DRAFTING);
    }

    @Test
    void whatWasApprovedIsSentAlthoughTheCaseEndsBefore() {
        var work = Journey.declaredIncident(application);
        timeComes(work);
        var author = work.task("draft-interim-report").getAssignee();
        work.complete(author, "draft-interim-report", interimReport("It looks like a test"));
        work.submit("ivan.isirt", "review-interim-report", interimReview("approved"));
        assertThat(reports.get(work.number(), 1).state()).isEqualTo(ReportState.APPROVED);

        work.submit("ida.isirt", "confirm-incident", notConfirmed("false-alarm"));
        theCaseGoesOn(work);

        assertThat(reports.get(work.number(), 1).state()).isEqualTo(ReportState.SENT);
        assertThat(told(work, "interim-report-sent")).containsOnlyOnce("mara.manager");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT6H", "P3D"})
    void theNextEvaluationFollowsATableThatIsDeployed(String interval) throws IOException {
        var work = responding();
        timeComes(work);
        var table = Files.readString(Path.of("processes/reporting/interim-report-interval.dmn"));
        var models = application.getBean(RepositoryService.class);
        var deployed = models.createDeployment()
                .addString("processes/reporting/interim-report-interval.dmn", table.replace("\"P1D\"", q(interval)))
                .deploy();
        try {
            written(work, "By the new rule");
            assertThat(dueAt(work)).isEqualTo(clock.instant().plus(Duration.parse(interval)));
        } finally {
            models.deleteDeployment(deployed.getId(), true);
        }
    }

    @Test
    void theNextReportGoesToWhomATableNamesThatIsDeployed() throws IOException {
        var work = responding();
        timeComes(work);
        var table = Files.readString(Path.of("processes/reporting/distribution-list.dmn"));
        var models = application.getBean(RepositoryService.class);
        var deployed = models.createDeployment()
                .addString(
                        "processes/reporting/distribution-list.dmn",
                        table.replace(q("management"), q("legal, communications")))
                .deploy();
        try {
            written(work, "By the new rule");
            assertThat(told(work, "interim-report-sent"))
                    .containsExactlyInAnyOrder("ida.isirt", "mara.manager", "max.manager", "lena.legal", "carl.comms");
        } finally {
            models.deleteDeployment(deployed.getId(), true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT4H", "soon", ""})
    void aTableWhoseTimeIsNoneIsRefusedWithItsCell(String interval) throws IOException {
        var file = "processes/reporting/interim-report-interval.dmn";
        var table = Files.readString(Path.of(file)).replace(q("PT1H"), q(interval));
        var deployment =
                application.getBean(RepositoryService.class).createDeployment().addString(file, table);

        assertThatThrownBy(deployment::deploy)
                .hasStackTraceContaining("interim-report-interval")
                .hasStackTraceContaining("rule_class4")
                .hasStackTraceContaining("postponementInterval");
    }

    @Test
    void aTableThatNamesNobodyKnownIsRefusedWithItsCell() throws IOException {
        var file = "processes/reporting/distribution-list.dmn";
        var table = Files.readString(Path.of(file)).replace(q("crisis"), q("isirt, wizards"));
        var deployment =
                application.getBean(RepositoryService.class).createDeployment().addString(file, table);

        assertThatThrownBy(deployment::deploy)
                .hasStackTraceContaining("rule_crisisOrganisation")
                .hasStackTraceContaining("wizards");
    }

    @Test
    void whatAProcessOwnerAsksBesidesIsReadShownAndFrozenForAnEventToo() throws IOException {
        var models = application.getBean(RepositoryService.class);
        var deployed = models.createDeployment()
                .addString("forms/reporting/draft-interim-report.form", asking("draft", "reportCallers", "Who called?"))
                .addString(
                        "forms/reporting/review-interim-report.form", asking("review", "reportCompared", "With what?"))
                .deploy();
        try {
            var event = reported();
            timeComes(event);
            event.complete(
                    "paul.poc",
                    "draft-interim-report",
                    but(interimReport("Nobody can say yet"), "reportCallers", "Two guards, one visitor"));
            assertThat(event.context("ida.isirt", "review-interim-report").get("ctxInterimDraft"))
                    .asString()
                    .contains("Who called?\nTwo guards, one visitor");
            event.complete(
                    "ida.isirt",
                    "review-interim-report",
                    but(interimReview("approved"), "reportCompared", "The log of the door"));

            assertThat(reports.draftsOf(event.number(), 1))
                    .singleElement()
                    .satisfies(version -> assertThat(version.further())
                            .extracting(FurtherAnswer::question, FurtherAnswer::text, FurtherAnswer::by)
                            .containsExactly(
                                    tuple("Who called?", "Two guards, one visitor", "paul.poc"),
                                    tuple("With what?", "The log of the door", "ida.isirt")));
            assertThat(frozen(event))
                    .filteredOn(part -> part.title().equals("Further answers"))
                    .flatExtracting(Part::lines)
                    .extracting(Line::label, Line::text)
                    .containsExactly(
                            tuple("Who called?", "Two guards, one visitor"),
                            tuple("With what?", "The log of the door"));
            assertThat(event.kindsOfFacts()).contains("answers-kept");
        } finally {
            models.deleteDeployment(deployed.getId(), true);
        }
    }

    private List<Part> frozen(Casework work) {
        return work.as(
                        "mara.manager",
                        () -> application.getBean(ReportDocuments.class).read(work.number(), 1))
                .parts();
    }

    /** The form of the project with one question more at its end. */
    private static String asking(String form, String key, String question) throws IOException {
        var text = Files.readString(Path.of("forms/reporting/" + form + "-interim-report.form"));
        var more = """
                {"id": "field_%s", "type": "textfield", "key": "%s", "label": "%s"},
                """.formatted(key, key, question);
        return text.replaceFirst("\"components\": \\[", Matcher.quoteReplacement("\"components\": [" + more));
    }

    private static String q(String word) {
        return "\"" + word + "\"";
    }

    private Casework responding() {
        return Journey.incidentInResponse(application, "malware", "ransomware");
    }

    private Casework reported() {
        var now = clock.instant();
        var report = new EventReport(
                Source.PERSON,
                "The badge reader answers strangely",
                "other",
                Moment.at(now),
                Optional.empty(),
                "yes",
                "no",
                "North gate",
                "",
                "",
                Map.of());
        var receipt = new People(application)
                .onAPage(
                        "rita.reporter", () -> application.getBean(Intake.class).report(report));
        var event = Casework.of(application, receipt.event().number());
        event.work();
        return event;
    }

    private static Map<String, Object> assessed() {
        return Map.of("eventDecision", "event-only", "eventDecisionRationale", "A dirty contact");
    }

    private static void toClosure(Casework work) {
        work.complete("ida.isirt", "identify-lessons", lessons("Segment closed"))
                .complete("mara.manager", "agree-improvements", improvements("Filter attachments"));
    }

    /** The moment comes at which the report is due, and the engine looks. */
    private void timeComes(Casework work) {
        ClockUtil.setCurrentTime(Date.from(dueAt(work)));
        dueNow(work).forEach(job -> management().executeJob(job.getId()));
        work.work();
    }

    private List<Job> dueNow(Casework work) {
        return work.timer(TIMER).stream()
                .filter(timer -> !timer.getDuedate().toInstant().isAfter(clock.instant()))
                .toList();
    }

    private void written(Casework work, String situation) {
        var author = work.task("draft-interim-report").getAssignee();
        work.complete(author, "draft-interim-report", interimReport(situation))
                .complete(reviewer(author), "review-interim-report", interimReview("approved"));
    }

    private static String reviewer(String author) {
        return author.equals("ida.isirt") ? "ivan.isirt" : "ida.isirt";
    }

    private void refused(Casework work, Map<String, Object> report, String because) {
        assertThatThrownBy(() -> work.submit("ida.isirt", "draft-interim-report", report))
                .hasStackTraceContaining(because);
    }

    private void decide(Casework work, SeverityClass severity) {
        as(
                "ida.isirt",
                work,
                () -> application
                        .getBean(CaseRecord.class)
                        .decideSeverity(work.incident(), severity, "by hand", "It is so"));
    }

    private void handOver(Casework work, String person) {
        as(
                "mara.manager",
                work,
                () -> application.getBean(IncidentDesk.class).appointOwner(work.incident(), person, "Has the time"));
    }

    private static void as(String person, Casework work, Runnable deed) {
        Supplier<Boolean> done = () -> {
            deed.run();
            return true;
        };
        work.as(person, done);
    }

    /** Everything of the case goes on but its report, which somebody approved a moment ago. */
    private void theCaseGoesOn(Casework work) {
        for (var open = otherJobs(work); !open.isEmpty(); open = otherJobs(work)) {
            open.forEach(job -> management().executeJob(job.getId()));
        }
    }

    private List<Job> otherJobs(Casework work) {
        return application
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(work.number())
                .list()
                .stream()
                .flatMap(run -> management().createJobQuery().processInstanceId(run.getId()).messages().list().stream())
                .filter(job -> !job.getProcessDefinitionKey().equals(MODEL))
                .toList();
    }

    private ManagementService management() {
        return application.getBean(ManagementService.class);
    }

    private ScheduleView scheduled(Casework work) {
        return due.of(work.number()).orElseThrow();
    }

    private Instant declaredAt(Casework work) {
        return application.getBean(IncidentDesk.class).get(work.incident()).declaredAt();
    }

    /** When the timer fires, which is when the schedule says so. */
    private Instant dueAt(Casework work) {
        var timer = work.timer(TIMER).map(Job::getDuedate).orElseThrow().toInstant();
        assertThat(timer).isEqualTo(scheduled(work).dueAt().truncatedTo(ChronoUnit.MILLIS));
        return timer;
    }

    private List<String> told(Casework work, String kind) {
        return notifications.of(work.number()).stream()
                .filter(message -> message.kind().equals(kind))
                .map(Message::recipient)
                .toList();
    }
}
