package org.tocsin.response.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.engine.process.Answers;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.response.CrisisDesk;

/** What the model {@code crisis-response} asks for. */
@Configuration
class CrisisSteps {

    private static final Map<String, String> PARTS = parts();

    private final CrisisDesk crisis;
    private final IncidentDesk desk;
    private final CaseRecord record;

    CrisisSteps(CrisisDesk crisis, IncidentDesk desk, CaseRecord record) {
        this.crisis = crisis;
        this.desk = desk;
        this.record = record;
    }

    @Bean
    JavaDelegate recordHandOver() {
        return execution -> {
            var answers = Answers.of(execution);
            var isAccepted = answers.text("handOverDecision").equals("accepted");
            if (isAccepted) {
                crisis.accept(id(execution), answers.text("handOverRationale"));
            } else {
                crisis.decline(id(execution), answers.text("handOverRationale"));
            }
            execution.setVariable("isAccepted", isAccepted);
            finish(execution, answers, "accept-hand-over", Set.of("handOverDecision", "handOverRationale"));
        };
    }

    @Bean
    JavaDelegate recordCrisisRoles() {
        return execution -> {
            var answers = Answers.of(execution);
            var appointed = new LinkedHashMap<String, String>();
            PARTS.forEach((key, part) -> answers.optionalText(key).ifPresent(who -> appointed.put(part, who)));
            crisis.appoint(id(execution), appointed);
            execution.setVariable("situationReportCycle", crisis.reportCycle(id(execution)));
            finish(execution, answers, "appoint-crisis-roles", PARTS.keySet());
        };
    }

    @Bean
    JavaDelegate recordSituation() {
        return execution -> {
            var answers = Answers.of(execution);
            crisis.reportSituation(id(execution), answers.text("situationNow"), answers.text("situationNext"));
            finish(execution, answers, "report-situation", Set.of("situationNow", "situationNext"));
        };
    }

    @Bean
    JavaDelegate recordControlRegained() {
        return execution -> {
            var answers = Answers.of(execution);
            var left = answers.optionalText("controlRegainedLeft").map(text -> "\nLeft to the owner: " + text);
            crisis.regainControl(id(execution), answers.text("controlRegainedEvidence") + left.orElse(""));
            finish(
                    execution,
                    answers,
                    "confirm-control-regained",
                    Set.of("controlRegainedEvidence", "controlRegainedLeft"));
        };
    }

    private void finish(DelegateExecution execution, Answers answers, String form, Set<String> known) {
        desk.contributed(id(execution), answers.by(), form);
        record.keepExtra(id(execution), form, answers.extra(known));
    }

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("crisisLead", "lead");
        parts.put("crisisSpokesperson", "spokesperson");
        parts.put("crisisLiaison", "liaison");
        parts.put("crisisRecorder", "recorder");
        parts.put("crisisOthers", "others");
        return parts;
    }

    private static IncidentId id(DelegateExecution execution) {
        return IncidentId.of(execution.getProcessBusinessKey());
    }
}
