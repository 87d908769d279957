package org.tocsin.incident.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.engine.process.Answers;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.ClosureDecision;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;

/** What the spine asks of the case. */
@Configuration
class IncidentSteps {

    private final IncidentDesk desk;
    private final CaseRecord record;

    IncidentSteps(IncidentDesk desk, CaseRecord record) {
        this.desk = desk;
        this.record = record;
    }

    @Bean
    JavaDelegate endUnconfirmed() {
        return execution -> desk.endUnconfirmed(id(execution));
    }

    @Bean
    JavaDelegate recordOwner() {
        return execution -> {
            var answers = Answers.of(execution);
            desk.appointOwner(id(execution), answers.text("ownerId"), answers.text("ownerRationale"));
            finish(execution, answers, "appoint-owner", Set.of("ownerId", "ownerRationale"));
        };
    }

    @Bean
    JavaDelegate recordClosureDecision() {
        return execution -> {
            var answers = Answers.of(execution);
            var decision = ClosureDecision.of(answers.text("closureDecision"));
            desk.decideClosure(id(execution), decision, answers.text("closureRationale"));
            execution.setVariable("closureDecision", decision.id());
            finish(execution, answers, "approve-closure", Set.of("closureDecision", "closureRationale"));
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
