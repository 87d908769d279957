package org.tocsin.sharing.process;

import java.util.ArrayList;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.engine.process.Answers;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.IncidentId;
import org.tocsin.sharing.ReleaseDesk;
import org.tocsin.sharing.SharingDesk;
import org.tocsin.sharing.SharingId;

/** What the models {@code information-sharing} and {@code release-approval} ask for. */
@Configuration
class SharingSteps {

    private static final String APPROVERS = "approvers";

    private final SharingDesk desk;
    private final ReleaseDesk releases;
    private final CaseRecord record;

    SharingSteps(SharingDesk desk, ReleaseDesk releases, CaseRecord record) {
        this.desk = desk;
        this.releases = releases;
        this.record = record;
    }

    @Bean
    JavaDelegate evaluateRelease() {
        return execution -> {
            var judgement = desk.evaluate(id(execution));
            execution.setVariable("mayLeave", judgement.mayLeave());
            execution.setVariable("isRedactionNeeded", judgement.needsRedaction());
            execution.setVariable("requester", judgement.requester());
        };
    }

    @Bean
    JavaDelegate recordRedaction() {
        return execution -> {
            var answers = Answers.of(execution);
            desk.redact(id(execution), answers.text("redactionWords"), answers.text("redactionRationale"));
            keep(execution, answers, "redact-content", "redactionDecision", "redactionWords", "redactionRationale");
        };
    }

    /** The approvals are read by the very next node, which begins a run for each; so the list itself is not kept. */
    @Bean
    JavaDelegate fixContent() {
        return execution -> {
            var round = desk.fix(id(execution));
            var approvals = new ArrayList<>(round.approvers());
            execution.setVariable(
                    "approvals", Variables.objectValue(approvals, true).create());
            execution.setVariable("approvalDueAt", round.dueAt().toString());
            execution.setVariable("isRefused", false);
        };
    }

    @Bean
    JavaDelegate recordApproval() {
        return execution -> {
            var answers = Answers.of(execution);
            var isRefused = answers.text("approvalDecision").equals("refused");
            if (isRefused) {
                desk.refuse(id(execution), approvers(execution), answers.text("approvalRationale"));
            } else {
                desk.approve(id(execution), approvers(execution), answers.text("approvalRationale"));
            }
            execution.setVariable("isRefused", isRefused);
            keep(execution, answers, "approve-release", "approvalDecision", "approvalRationale");
        };
    }

    @Bean
    JavaDelegate reportApprovalOverdue() {
        return execution -> desk.reportOverdue(id(execution), approvers(execution));
    }

    @Bean
    JavaDelegate releaseInformation() {
        return execution -> execution.setVariable(
                "releaseOutcome",
                releases.release(id(execution), isLastAttempt()).id());
    }

    @Bean
    JavaDelegate recordRevision() {
        return execution -> {
            var answers = Answers.of(execution);
            var isAskedAgain = answers.text("revisionDecision").equals("ask-again");
            if (isAskedAgain) {
                desk.askAgain(id(execution), answers.text("revisionRationale"));
            } else {
                desk.withdraw(id(execution), answers.text("revisionRationale"));
            }
            execution.setVariable("isAskedAgain", isAskedAgain);
            keep(execution, answers, "revise-request", "revisionDecision", "revisionRationale");
        };
    }

    @Bean
    JavaDelegate recordUncertainRelease() {
        return execution -> {
            var answers = Answers.of(execution);
            var isSent = answers.text("uncertainDecision").equals("sent");
            releases.decideUncertain(id(execution), isSent, answers.text("uncertainEvidence"));
            execution.setVariable("isSent", isSent);
            keep(execution, answers, "decide-uncertain-release", "uncertainDecision", "uncertainEvidence");
        };
    }

    private void keep(DelegateExecution execution, Answers answers, String form, String... known) {
        record.keepExtra(IncidentId.of(execution.getProcessBusinessKey()), form, answers.extra(Set.of(known)));
    }

    private static String approvers(DelegateExecution execution) {
        return (String) execution.getVariable(APPROVERS);
    }

    private static SharingId id(DelegateExecution execution) {
        return SharingId.of((String) execution.getVariable(SharingProcess.MATTER));
    }

    /** The engine counts a job's retries down to zero, beginning with the first failure. */
    private static boolean isLastAttempt() {
        var job = Context.getCommandContext().getCurrentJob();
        return job != null && job.getRetries() <= 1;
    }
}
