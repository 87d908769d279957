package org.tocsin.reporting.process;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.documents.Tlp;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.process.Answers;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.reporting.ReportClock;
import org.tocsin.reporting.ReportDesk;
import org.tocsin.reporting.ReportText;

/** What the model {@code interim-report} asks for. */
@Configuration
class ReportingSteps {

    private static final Set<String> DRAFT = Set.of(
            "reportDecision",
            "reportSituation",
            "reportActions",
            "reportNeeds",
            "reportChanges",
            "reportTlp",
            "reportRationale");

    private static final Set<String> REVIEW = Set.of("reportReview", "reportReviewRationale");

    private final ReportClock clock;
    private final ReportDesk reports;
    private final IncidentDesk desk;
    private final CaseRecord record;

    ReportingSteps(ReportClock clock, ReportDesk reports, IncidentDesk desk, CaseRecord record) {
        this.clock = clock;
        this.reports = reports;
        this.desk = desk;
        this.record = record;
    }

    @Bean
    JavaDelegate scheduleInterimReport() {
        return execution -> execution.setVariable(
                ReportingProcess.DUE_AT, clock.begin(id(execution)).toString());
    }

    @Bean
    JavaDelegate openInterimReport() {
        return execution -> execution.setVariable(ReportingProcess.AUTHORS, reports.open(id(execution)));
    }

    @Bean
    JavaDelegate recordInterimDraft() {
        return execution -> {
            var answers = Answers.of(execution);
            var isToBeReviewed = answers.text("reportDecision").equals("review");
            keepExtra(execution, answers, "draft-interim-report", DRAFT);
            if (isToBeReviewed) {
                reports.draft(id(execution), text(answers), answers.text("reportRationale"));
            } else {
                var again = reports.postpone(id(execution), answers.text("reportRationale"));
                execution.setVariable(ReportingProcess.DUE_AT, again.toString());
            }
            execution.setVariable("isToBeReviewed", isToBeReviewed);
            incident(execution).ifPresent(id -> desk.contributed(id, answers.by(), "draft-interim-report"));
        };
    }

    @Bean
    JavaDelegate recordInterimReview() {
        return execution -> {
            var answers = Answers.of(execution);
            var isApproved = answers.text("reportReview").equals("approved");
            keepExtra(execution, answers, "review-interim-report", REVIEW);
            if (isApproved) {
                reports.approve(id(execution), answers.text("reportReviewRationale"));
            } else {
                reports.sendBack(id(execution), answers.text("reportReviewRationale"));
            }
            execution.setVariable("isReportApproved", isApproved);
        };
    }

    @Bean
    JavaDelegate distributeInterimReport() {
        return execution -> {
            var next = reports.distribute(id(execution));
            next.ifPresent(due -> execution.setVariable(ReportingProcess.DUE_AT, due.toString()));
            execution.setVariable("isInvestigationOver", next.isEmpty());
        };
    }

    private static ReportText text(Answers answers) {
        return new ReportText(
                answers.text("reportSituation"),
                answers.text("reportActions"),
                answers.text("reportNeeds"),
                answers.text("reportChanges"),
                Tlp.of(answers.text("reportTlp"))
                        .orElseThrow(() -> new AnswerRefused("reportTlp", "This must be one of the choices offered")));
    }

    /**
     * Fields that a process owner added, kept before the report is frozen with them. To review a report is not work on the
     * case: it gives nobody a second pair of eyes.
     */
    private void keepExtra(DelegateExecution execution, Answers answers, String form, Set<String> known) {
        var extra = answers.extra(known);
        reports.keep(id(execution), form, extra);
        incident(execution).ifPresent(id -> record.keepExtra(id, form, extra));
    }

    private static Optional<IncidentId> incident(DelegateExecution execution) {
        return Optional.of(id(execution)).filter(IncidentId::isOne).map(IncidentId::of);
    }

    private static String id(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
