package org.tocsin.response.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.engine.process.Answers;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.response.Response;

/** What the process asks of the response. */
@Configuration
class ResponseSteps {

    private final Response response;
    private final IncidentDesk desk;
    private final CaseRecord record;

    ResponseSteps(Response response, IncidentDesk desk, CaseRecord record) {
        this.response = response;
        this.desk = desk;
        this.record = record;
    }

    @Bean
    JavaDelegate enterResponse() {
        return execution -> response.enter(id(execution));
    }

    @Bean
    JavaDelegate selectPlaybook() {
        return execution -> {
            var selected = response.selectPlaybook(id(execution));
            execution.setVariable("playbook", selected.playbook());
            execution.setVariable("controlDueAt", selected.controlDueAt().toString());
        };
    }

    @Bean
    JavaDelegate recordPlaybookStep() {
        return execution -> {
            var answers = Answers.of(execution);
            var step = PlaybookStepAsked.before(execution).answered(answers);
            response.recordPlaybookStep(id(execution), step);
            desk.contributed(id(execution), answers.by(), step.step());
        };
    }

    @Bean
    JavaDelegate reportControlOverdue() {
        return execution -> response.reportControlOverdue(id(execution));
    }

    @Bean
    JavaDelegate recordControl() {
        return execution -> {
            var answers = Answers.of(execution);
            var isUnderControl = answers.yes("isUnderControl");
            var next = response.recordControl(id(execution), isUnderControl, answers.text("controlRationale"));
            execution.setVariable("isUnderControl", isUnderControl);
            next.ifPresent(limit -> execution.setVariable("controlDueAt", limit.toString()));
            finish(execution, answers, "assess-control", Set.of("isUnderControl", "controlRationale"));
        };
    }

    @Bean
    JavaDelegate recordFurtherMeasures() {
        return execution -> {
            var answers = Answers.of(execution);
            response.recordFurtherMeasures(
                    id(execution), answers.text("furtherMeasures"), answers.text("furtherMeasuresOutcome"));
            finish(execution, answers, "take-further-measures", Set.of("furtherMeasures", "furtherMeasuresOutcome"));
        };
    }

    @Bean
    JavaDelegate recordLaterResponses() {
        return execution -> {
            var answers = Answers.of(execution);
            response.recordLaterResponses(
                    id(execution),
                    answers.text("laterEradication"),
                    answers.text("laterRestoration"),
                    answers.text("laterMonitoring"));
            finish(
                    execution,
                    answers,
                    "carry-out-later-responses",
                    Set.of("laterEradication", "laterRestoration", "laterMonitoring"));
        };
    }

    @Bean
    JavaDelegate recordRecovery() {
        return execution -> {
            var answers = Answers.of(execution);
            var isRecovered = answers.yes("recoveryVerified");
            response.recordRecovery(id(execution), isRecovered, answers.text("recoveryEvidence"));
            execution.setVariable("isRecovered", isRecovered);
            finish(execution, answers, "verify-recovery", Set.of("recoveryVerified", "recoveryEvidence"));
        };
    }

    private void finish(DelegateExecution execution, Answers answers, String form, Set<String> known) {
        desk.contributed(id(execution), answers.by(), form);
        record.keepExtra(id(execution), form, answers.extra(known));
    }

    private static IncidentId id(DelegateExecution execution) {
        return IncidentId.of(execution.getProcessBusinessKey());
    }
}
