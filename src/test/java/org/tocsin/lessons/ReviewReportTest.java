package org.tocsin.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.casework.SomeAnswers.but;
import static org.tocsin.casework.SomeAnswers.closure;
import static org.tocsin.casework.SomeAnswers.improvements;
import static org.tocsin.casework.SomeAnswers.laterResponses;
import static org.tocsin.casework.SomeAnswers.lessons;
import static org.tocsin.casework.SomeAnswers.recovery;
import static org.tocsin.casework.SomeAnswers.reviewAnswer;
import static org.tocsin.casework.SomeAnswers.underControl;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.SeverityClass;
import org.tocsin.incident.Visibility;

/** The report of a review: figures, what was said, what improves, and what earlier incidents taught. */
@ProcessTest
class ReviewReportTest {

    private final ApplicationContext application;
    private final ReviewReports reports;
    private final CaseRecord record;
    private final Visibility visibility;
    private final Clock clock;

    @Autowired
    ReviewReportTest(
            ApplicationContext application,
            ReviewReports reports,
            CaseRecord record,
            Visibility visibility,
            Clock clock) {
        this.application = application;
        this.reports = reports;
        this.record = record;
        this.visibility = visibility;
        this.clock = clock;
    }

    @AfterEach
    void backToToday() {
        ClockUtil.reset();
    }

    @Test
    void countsTimeAndHands() {
        var casework = Journey.incidentAfterPlaybook(application);
        record(casework, SeverityClass.IV);
        later(Duration.ofDays(2));
        casework.complete("mara.manager", "assess-control", underControl("yes"));
        later(Duration.ofDays(1));
        casework.complete("ida.isirt", "carry-out-later-responses", laterResponses())
                .complete("ivan.isirt", "verify-recovery", recovery("yes"))
                .completeAll("answer-review-questions", reviewAnswer())
                .complete("ida.isirt", "identify-lessons", lessons("Segment closed"))
                .complete("mara.manager", "agree-improvements", improvements("Filter attachments"));

        var open = reports.of(casework.incident()).figures();
        assertThat(open.toClose()).isEmpty();
        casework.complete("max.manager", "approve-closure", closure("approved"));
        var figures = reports.of(casework.incident()).figures();

        assertThat(figures.toAcknowledge()).hasValueSatisfying(time -> isAbout(time, Duration.ofHours(1)));
        assertThat(figures.toConfirm()).hasValueSatisfying(time -> isAbout(time, Duration.ofHours(1)));
        assertThat(figures.toContain())
                .hasValueSatisfying(time -> isAbout(time, Duration.ofDays(2).plusHours(1)));
        assertThat(figures.toRecover())
                .hasValueSatisfying(time -> isAbout(time, Duration.ofDays(3).plusHours(1)));
        assertThat(figures.toClose())
                .hasValueSatisfying(time -> isAbout(time, Duration.ofDays(3).plusHours(1)));
        assertThat(figures.tasks()).isEqualTo(20);
        assertThat(figures.lateTasks()).isEqualTo(1);
        assertThat(figures.severityChanges()).isEqualTo(1);
        assertThat(figures.people()).isEqualTo(4);
    }

    @Test
    void ofARunningIncidentSaysWhatIsKnown() {
        var casework = Journey.assessedIncident(application, "malware", "worm");

        var report = reports.of(casework.incident());

        assertThat(report.figures().toContain()).isEmpty();
        assertThat(report.figures().toRecover()).isEmpty();
        assertThat(report.reviews()).isEmpty();
        assertThat(report.participants()).isEmpty();
        assertThat(report.improvements()).isEmpty();
    }

    @Test
    void compilesAnswersLessonsAndImprovements() {
        var casework = Journey.incidentInReview(application)
                .complete("ida.isirt", "identify-lessons", lessons("Segment closed"))
                .complete("mara.manager", "agree-improvements", improvements("Filter attachments"));

        var report = reports.of(casework.incident());

        assertThat(report.participants())
                .hasSize(4)
                .allMatch(one -> one.answeredAt().isPresent());
        assertThat(report.reviews()).hasSize(1);
        assertThat(report.improvements()).extracting(ImprovementView::text).containsExactly("Filter attachments");
    }

    @Test
    void showsLessonsOfTheSameCategoryAndThenOfTheSameCause() {
        var sameCategory = learnt("radiation-disturbance", "third-party");
        var sameCause = learnt("social-unrest", "natural-cause");
        var neither = learnt("infrastructure-failure", "process-weakness");
        var now = learnt("radiation-disturbance", "natural-cause");

        var similar = similarTo(now, "ida.isirt");

        assertThat(similar)
                .containsSubsequence(sameCategory.incident(), sameCause.incident())
                .doesNotContain(neither.incident(), now.incident())
                .hasSizeLessThanOrEqualTo(ReviewReports.MOST_SIMILAR);
    }

    @Test
    void neverShowsLessonsOfACaseThatTheReaderMayNotSee() {
        var secret = learnt("physical-damage", "human-error");
        secret.as("mara.manager", () -> {
            visibility.restrict(secret.incident(), Set.of("ivan.isirt"), "A colleague");
            return true;
        });
        var now = learnt("physical-damage", "human-error");

        assertThat(similarTo(now, "ivan.isirt")).contains(secret.incident());
        assertThat(similarTo(now, "max.manager")).doesNotContain(secret.incident());
    }

    @Test
    void whoeverIdentifiesLessonsSeesThoseOfSimilarIncidents() {
        var earlier = learnt("harmful-contents", "human-error");
        var casework = recovered("harmful-contents").completeAll("answer-review-questions", reviewAnswer());

        assertThat(casework.context("ida.isirt", "identify-lessons").get("ctxSimilarLessons"))
                .asString()
                .contains(earlier.number(), "Segment closed", "human error");
    }

    @ParameterizedTest
    @CsvSource({"PT59S,0 min", "PT61M,1 h 1 min", "P1D,1 d 0 h", "PT49H30M,2 d 1 h", "PT0S,0 min"})
    void saysDurationsAsPeopleDo(Duration duration, String words) {
        assertThat(ReviewFigures.words(duration)).isEqualTo(words);
    }

    private void record(Casework casework, SeverityClass severity) {
        casework.as("mara.manager", () -> {
            record.decideSeverity(casework.incident(), severity, "", "It spreads");
            return true;
        });
    }

    private List<IncidentId> similarTo(Casework casework, String reader) {
        return casework.as(reader, () -> reports.of(casework.incident()).similar()).stream()
                .map(IncidentView::id)
                .toList();
    }

    private Casework learnt(String category, String rootCause) {
        return recovered(category)
                .completeAll("answer-review-questions", reviewAnswer())
                .complete("ida.isirt", "identify-lessons", but(lessons("Segment closed"), "rootCause", rootCause));
    }

    private Casework recovered(String category) {
        return Journey.throughPlaybook(Journey.incidentInResponse(application, category, "unspecified"))
                .complete("mara.manager", "assess-control", underControl("yes"))
                .complete("ida.isirt", "carry-out-later-responses", laterResponses())
                .complete("ivan.isirt", "verify-recovery", recovery("yes"));
    }

    private void later(Duration duration) {
        ClockUtil.setCurrentTime(Date.from(clock.instant().plus(duration)));
    }

    private static void isAbout(Duration actual, Duration expected) {
        assertThat(actual).isBetween(expected.minusMinutes(5), expected.plusMinutes(15));
    }
}
