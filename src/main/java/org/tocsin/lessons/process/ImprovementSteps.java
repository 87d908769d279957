package org.tocsin.lessons.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.process.Answers;
import org.tocsin.lessons.ImprovementDesk;
import org.tocsin.lessons.ImprovementId;
import org.tocsin.lessons.ImprovementPlan;
import org.tocsin.lessons.WhatChanges;

/** What the model {@code improvement-action} asks for. */
@Configuration
class ImprovementSteps {

    private final ImprovementDesk desk;

    ImprovementSteps(ImprovementDesk desk) {
        this.desk = desk;
    }

    @Bean
    JavaDelegate recordImprovementPlan() {
        return execution -> {
            var answers = Answers.of(execution);
            var isToBeCarriedOut = answers.text("planDecision").equals("carry-out");
            if (isToBeCarriedOut) {
                plan(execution, answers);
            } else {
                desk.reject(id(execution), answers.text("planRationale"));
            }
            execution.setVariable("isToBeCarriedOut", isToBeCarriedOut);
        };
    }

    private void plan(DelegateExecution execution, Answers answers) {
        var plan = new ImprovementPlan(
                WhatChanges.of(answers.text("improvementChanges")),
                answers.text("improvementOwner"),
                day(answers, "improvementDueAt"),
                answers.text("planRationale"));
        execution.setVariable("improvementOwner", desk.plan(id(execution), plan).owner());
        execution.setVariable("overdueCycle", desk.overdueCycle(id(execution)));
    }

    @Bean
    JavaDelegate reportImprovementOverdue() {
        return execution -> desk.reportOverdue(id(execution));
    }

    @Bean
    JavaDelegate recordImprovementWork() {
        return execution -> {
            var answers = Answers.of(execution);
            var isCarriedOut = answers.text("workDecision").equals("carried-out");
            if (isCarriedOut) {
                var effectAt = desk.carryOut(id(execution), answers.text("workRationale"));
                execution.setVariable("effectDueAt", effectAt.toString());
            } else {
                desk.proposeRejection(id(execution), answers.text("workRationale"));
            }
            execution.setVariable("isCarriedOut", isCarriedOut);
        };
    }

    @Bean
    JavaDelegate recordRejection() {
        return execution -> {
            var answers = Answers.of(execution);
            var isRejected = answers.text("rejectionDecision").equals("rejected");
            if (isRejected) {
                desk.reject(id(execution), answers.text("rejectionRationale"));
            } else {
                desk.declineRejection(id(execution), answers.text("rejectionRationale"));
            }
            execution.setVariable("isRejected", isRejected);
        };
    }

    @Bean
    JavaDelegate recordEffect() {
        return execution -> {
            var answers = Answers.of(execution);
            var isEffective = answers.text("effectDecision").equals("effective");
            if (isEffective) {
                desk.verifyEffect(id(execution), answers.text("effectEvidence"));
            } else {
                denyEffect(execution, answers);
            }
            execution.setVariable("isEffective", isEffective);
        };
    }

    private void denyEffect(DelegateExecution execution, Answers answers) {
        desk.denyEffect(id(execution), day(answers, "effectNewDueAt"), answers.text("effectEvidence"));
        execution.setVariable("overdueCycle", desk.overdueCycle(id(execution)));
    }

    private static LocalDate day(Answers answers, String key) {
        try {
            return LocalDate.parse(answers.text(key));
        } catch (DateTimeException e) {
            throw new AnswerRefused(key, "Please give a day");
        }
    }

    private static ImprovementId id(DelegateExecution execution) {
        return ImprovementId.of(execution.getProcessBusinessKey());
    }
}
