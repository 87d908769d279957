package org.tocsin.assessment.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.assessment.AffectedAssets;
import org.tocsin.assessment.Assessment;
import org.tocsin.assessment.Classification;
import org.tocsin.assessment.Confirmation;
import org.tocsin.assessment.Factors;
import org.tocsin.assessment.Impacts;
import org.tocsin.assessment.SeverityVerdict;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.process.Answers;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;

/** What the process asks of the assessment. */
@Configuration
class AssessmentSteps {

    private static final Set<String> CONFIRMATION =
            Set.of("isIncidentConfirmed", "incidentStatus", "notConfirmedReason", "confirmationRationale");

    private static final Set<String> CLASSIFICATION = Set.of(
            "category",
            "subKind",
            "assets",
            "assetNames",
            "systemImportance",
            "businessLoss",
            "socialImpact",
            "impactFinancial",
            "impactCommercial",
            "impactPersonalInformation",
            "impactLegal",
            "impactOperations",
            "impactGoodwill",
            "classificationRationale");

    private static final Set<String> SEVERITY = Set.of("severityDecision", "severityChosen", "severityRationale");

    private final Assessment assessment;
    private final IncidentDesk desk;
    private final CaseRecord record;

    AssessmentSteps(Assessment assessment, IncidentDesk desk, CaseRecord record) {
        this.assessment = assessment;
        this.desk = desk;
        this.record = record;
    }

    @Bean
    JavaDelegate recordConfirmation() {
        return execution -> {
            var answers = Answers.of(execution);
            var confirmation = confirmation(answers);
            assessment.recordConfirmation(id(execution), confirmation);
            execution.setVariable("isConfirmed", confirmation.isConfirmed());
            finish(execution, answers, "confirm-incident", CONFIRMATION);
        };
    }

    @Bean
    JavaDelegate recordClassification() {
        return execution -> {
            var answers = Answers.of(execution);
            assessment.classify(id(execution), classification(answers));
            finish(execution, answers, "classify-incident", CLASSIFICATION);
        };
    }

    @Bean
    JavaDelegate proposeSeverity() {
        return execution -> assessment.proposeSeverity(id(execution));
    }

    @Bean
    JavaDelegate recordSeverity() {
        return execution -> {
            var answers = Answers.of(execution);
            assessment.decideSeverity(id(execution), verdict(answers));
            finish(execution, answers, "decide-severity", SEVERITY);
        };
    }

    private static Confirmation confirmation(Answers answers) {
        var confirmed = answers.yes("isIncidentConfirmed");
        var outcome = answers.text(confirmed ? "incidentStatus" : "notConfirmedReason");
        return new Confirmation(confirmed, outcome, answers.text("confirmationRationale"));
    }

    private static Classification classification(Answers answers) {
        return new Classification(
                answers.text("category"),
                answers.text("subKind"),
                new AffectedAssets(answers.texts("assets"), answers.text("assetNames")),
                factors(answers),
                impacts(answers),
                answers.text("classificationRationale"));
    }

    private static Factors factors(Answers answers) {
        return new Factors(
                answers.text("systemImportance"), answers.text("businessLoss"), answers.text("socialImpact"));
    }

    private static Impacts impacts(Answers answers) {
        return new Impacts(
                points(answers, "impactFinancial"),
                points(answers, "impactCommercial"),
                points(answers, "impactPersonalInformation"),
                points(answers, "impactLegal"),
                points(answers, "impactOperations"),
                points(answers, "impactGoodwill"));
    }

    private static int points(Answers answers, String impact) {
        return answers.integer(impact)
                .orElseThrow(() -> new AnswerRefused(impact, "Please judge each impact from 0 to 10"));
    }

    private static SeverityVerdict verdict(Answers answers) {
        var why = answers.text("severityRationale");
        return answers.text("severityDecision").equals("overrule")
                ? SeverityVerdict.overrule(answers.integer("severityChosen").orElse(0), why)
                : SeverityVerdict.accept(why);
    }

    private void finish(DelegateExecution execution, Answers answers, String form, Set<String> known) {
        desk.contributed(id(execution), answers.by(), form);
        record.keepExtra(id(execution), form, answers.extra(known));
    }

    private static IncidentId id(DelegateExecution execution) {
        return IncidentId.of(execution.getProcessBusinessKey());
    }
}
