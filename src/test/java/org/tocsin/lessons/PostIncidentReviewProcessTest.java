package org.tocsin.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.casework.SomeAnswers.but;
import static org.tocsin.casework.SomeAnswers.closure;
import static org.tocsin.casework.SomeAnswers.improvements;
import static org.tocsin.casework.SomeAnswers.laterResponses;
import static org.tocsin.casework.SomeAnswers.lessons;
import static org.tocsin.casework.SomeAnswers.recovery;
import static org.tocsin.casework.SomeAnswers.reviewAnswer;
import static org.tocsin.casework.SomeAnswers.underControl;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.incident.Contribution;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.Phase;
import org.tocsin.incident.Visibility;
import org.tocsin.notification.Notifications;

/** From recovery to agreed improvements, and once more when the closure is refused. */
@ProcessTest
class PostIncidentReviewProcessTest {

    private final ApplicationContext application;
    private final IncidentDesk desk;
    private final Lessons lessons;
    private final Questionnaire questionnaire;
    private final LessonsContext contexts;
    private final Visibility visibility;
    private final Notifications notifications;

    @Autowired
    PostIncidentReviewProcessTest(
            ApplicationContext application,
            IncidentDesk desk,
            Lessons lessons,
            Questionnaire questionnaire,
            LessonsContext contexts,
            Visibility visibility,
            Notifications notifications) {
        this.application = application;
        this.desk = desk;
        this.lessons = lessons;
        this.questionnaire = questionnaire;
        this.contexts = contexts;
        this.visibility = visibility;
        this.notifications = notifications;
    }

    @AfterAll
    static void everyNodeWasPassed(@Autowired ApplicationContext application) {
        assertThat(Casework.neverPassed(application, "post-incident-review")).isEmpty();
        assertThat(Casework.neverPassed(application, "review-questions")).isEmpty();
    }

    @Test
    void learnsAndAgreesWhatWillImprove() {
        var casework = Journey.incidentInReview(application)
                .complete("ida.isirt", "identify-lessons", lessons("Segment closed within the hour"))
                .complete("mara.manager", "agree-improvements", improvements("Filter attachments\nContact list"));

        var incident = desk.get(casework.incident());
        assertThat(incident.harmConfined()).isEqualTo("Segment closed within the hour");
        assertThat(incident.rootCause()).isEqualTo("technical-weakness");
        assertThat(incident.improvements()).isEqualTo("Filter attachments\nContact list");
        assertThat(casework.kindsOfFacts())
                .containsSubsequence("harm-confined", "lessons-identified", "improvements-agreed");
        assertThat(casework.path("post-incident-review")).endsWith("event_reviewCompleted");
        assertThat(casework.openTasks()).containsExactly("approve-closure");
    }

    @Test
    void aFurtherReviewKeepsTheEarlierOne() {
        var casework = Journey.incidentInReview(application)
                .complete("ida.isirt", "identify-lessons", lessons("Segment closed"))
                .complete("mara.manager", "agree-improvements", improvements("Filter attachments"))
                .complete("max.manager", "approve-closure", closure("review-again"));

        assertThat(desk.get(casework.incident()).phase()).isEqualTo(Phase.REVIEW);
        casework.complete("ivan.isirt", "identify-lessons", lessons("Segment closed within the hour"));

        assertThat(lessons.of(casework.incident()))
                .extracting(ReviewView::round)
                .containsExactly(2, 1);
        var second = lessons.of(casework.incident()).get(0);
        var first = lessons.of(casework.incident()).get(1);
        assertThat(second.learnt())
                .hasValueSatisfying(learnt -> assertThat(learnt.by()).isEqualTo("ivan.isirt"));
        assertThat(second.agreed()).isEmpty();
        assertThat(first.learnt())
                .hasValueSatisfying(learnt -> assertThat(learnt.harmConfined()).isEqualTo("Segment closed"));
        assertThat(first.agreed()).isPresent();
        assertThat(desk.get(casework.incident()).harmConfined()).isEqualTo("Segment closed within the hour");
    }

    @Test
    void asksEverybodyWhoTookPart() {
        var casework = Journey.recoveredIncident(application);

        assertThat(casework.openTasks()).containsOnly("answer-review-questions");
        assertThat(casework.addressees("answer-review-questions"))
                .containsExactlyInAnyOrder("ida.isirt", "ivan.isirt", "mara.manager", "frank.forensic");
        assertThat(notifications.of(casework.number()))
                .filteredOn(message -> message.kind().equals("review-questions"))
                .hasSize(4);
        assertThat(casework.as("mara.manager", () -> mine(casework)))
                .containsEntry("reviewPart", "decision")
                .hasEntrySatisfying(
                        "ctxMyPart", text -> assertThat(text).asString().contains("appoint owner", "assess control"));

        casework.completeAll("answer-review-questions", reviewAnswer());
        assertThat(casework.openTasks()).containsExactly("identify-lessons");
        assertThat(casework.kindsOfFacts())
                .containsSubsequence("participants-invited", "review-questions-answered", "review-questions-closed");
        assertThat(questionnaire.of(casework.incident()))
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.said())
                        .contains(
                                new ParticipantView.Said("Was everything at hand: rights, tools, contacts?", "Partly"),
                                new ParticipantView.Said("What hindered you?", "Nobody knew whom to call at night")));
        assertThat(casework.context("ida.isirt", "identify-lessons").get("ctxParticipantsAnswers"))
                .asString()
                .contains("Mara Manager", "Nobody knew whom to call at night");
    }

    @Test
    void goesOnWithoutThoseWhoDoNotAnswer() {
        var casework = Journey.recoveredIncident(application);
        var frank = casework.taskOf("frank.forensic", "answer-review-questions");
        casework.submitAs("frank.forensic", frank, reviewAnswer());

        casework.timeRunsOutAt("event_answersDue");

        assertThat(casework.openTasks()).containsExactly("identify-lessons");
        assertThat(questionnaire.of(casework.incident()))
                .filteredOn(one -> one.answeredAt().isEmpty())
                .extracting(ParticipantView::person)
                .containsExactlyInAnyOrder("ida.isirt", "ivan.isirt", "mara.manager");
        assertThat(casework.context("ida.isirt", "identify-lessons").get("ctxParticipantsAnswers"))
                .asString()
                .contains("Ivan Isirt (response): no answer");
    }

    @Test
    void whatOneRemembersIsNobodyElses() {
        var casework = Journey.recoveredIncident(application);
        var frank = casework.taskOf("frank.forensic", "answer-review-questions");

        assertThatThrownBy(() -> casework.submitAs("ida.isirt", frank, reviewAnswer()))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() ->
                        casework.submitAs("frank.forensic", frank, but(reviewAnswer(), "reviewChangeRationale", " ")))
                .hasStackTraceContaining("must be answered");
        assertThat(questionnaire.of(casework.incident()))
                .allMatch(one -> one.answeredAt().isEmpty());
    }

    @Test
    void asksOnlyThoseWhoMaySeeARestrictedCase() {
        var casework = Journey.incidentAfterPlaybook(application)
                .complete("mara.manager", "assess-control", underControl("yes"))
                .complete("ida.isirt", "carry-out-later-responses", laterResponses());
        casework.as("mara.manager", () -> {
            visibility.restrict(casework.incident(), Set.of("ida.isirt", "ivan.isirt"), "A colleague");
            return true;
        });

        casework.complete("ivan.isirt", "verify-recovery", recovery("yes"));

        assertThat(casework.addressees("answer-review-questions"))
                .containsExactlyInAnyOrder("ida.isirt", "ivan.isirt", "mara.manager");
    }

    @Test
    void toRememberIsNoSecondPairOfEyes() {
        var casework = Journey.incidentInReview(application);

        assertThat(desk.contributionsTo(casework.incident()))
                .flatExtracting(Contribution::tasks)
                .doesNotContain("answer-review-questions");
    }

    private Map<String, Object> mine(Casework casework) {
        return contexts.contextOf(casework.number(), "answer-review-questions");
    }

    @Test
    void whoeverAgreesImprovementsSeesTheLessons() {
        var casework = Journey.incidentInReview(application)
                .complete("ida.isirt", "identify-lessons", lessons("Segment closed"));

        assertThat(casework.context("mara.manager", "agree-improvements"))
                .hasEntrySatisfying(
                        "ctxLessons",
                        text -> assertThat(text)
                                .asString()
                                .contains("How harm was confined: Segment closed")
                                .contains("Root cause: technical weakness")
                                .contains("Nobody knew whom to call at night"));
    }
}
