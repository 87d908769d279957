package org.tocsin.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.casework.SomeAnswers.closure;
import static org.tocsin.casework.SomeAnswers.improvements;
import static org.tocsin.casework.SomeAnswers.lessons;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.Phase;

/** From recovery to agreed improvements, and once more when the closure is refused. */
@ProcessTest
class PostIncidentReviewProcessTest {

    private final ApplicationContext application;
    private final IncidentDesk desk;
    private final Lessons lessons;

    @Autowired
    PostIncidentReviewProcessTest(ApplicationContext application, IncidentDesk desk, Lessons lessons) {
        this.application = application;
        this.desk = desk;
        this.lessons = lessons;
    }

    @AfterAll
    static void everyNodeWasPassed(@Autowired ApplicationContext application) {
        assertThat(Casework.neverPassed(application, "post-incident-review")).isEmpty();
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
