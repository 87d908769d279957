package org.tocsin.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.engine.process.Answers;
import org.tocsin.intake.EventId;
import org.tocsin.intake.Intake;

/** What the model {@code event-assessment} asks for. */
@Configuration
class IntakeSteps {

    private final Intake intake;
    private final AssessmentAnswers forms;

    IntakeSteps(Intake intake, AssessmentAnswers forms) {
        this.intake = intake;
        this.forms = forms;
    }

    @Bean
    JavaDelegate triageEvent() {
        return execution -> intake.triage(id(execution));
    }

    @Bean
    JavaDelegate recordEventAssessment() {
        return execution -> {
            var decision = intake.assess(id(execution), forms.assessment(Answers.of(execution)));
            execution.setVariable("eventDecision", decision.id());
        };
    }

    @Bean
    JavaDelegate declareIncident() {
        return execution -> intake.declareIncident(id(execution));
    }

    @Bean
    JavaDelegate attachEvent() {
        return execution -> intake.attach(id(execution));
    }

    @Bean
    JavaDelegate reportVulnerability() {
        return execution -> intake.reportVulnerability(id(execution));
    }

    @Bean
    JavaDelegate recordFalseAlarmReview() {
        return execution -> {
            var review = forms.review(Answers.of(execution));
            intake.reviewFalseAlarm(id(execution), review);
            execution.setVariable("isFalseAlarm", review.upheld());
        };
    }

    private static EventId id(DelegateExecution execution) {
        return EventId.of(execution.getProcessBusinessKey());
    }
}
