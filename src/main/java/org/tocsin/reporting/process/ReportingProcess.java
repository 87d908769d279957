package org.tocsin.reporting.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Addressing;
import org.tocsin.incident.IncidentDeclared;
import org.tocsin.incident.IncidentReopened;
import org.tocsin.incident.OwnerAppointed;
import org.tocsin.intake.EventDecisionReversed;
import org.tocsin.intake.EventReported;
import org.tocsin.intake.FalseAlarmReviewed;
import org.tocsin.reporting.InterimReportBroughtForward;
import org.tocsin.reporting.InterimReportMoved;
import org.tocsin.reporting.InterimReportPostponed;
import org.tocsin.reporting.InterimReportsEnded;
import org.tocsin.reporting.InterimReportsResumed;

/** Tells the engine that an investigation began, goes on or is over, and when its next report is due. */
@Component
class ReportingProcess {

    static final String DUE_AT = "reportDueAt";

    static final String AUTHORS = "reportAuthors";

    private static final String MODEL = "interim-report";
    private static final String TIMER = "event_reportDue";
    private static final String DRAFT = "userTask_draftInterimReport";
    private static final String REVIEW = "userTask_reviewInterimReport";
    private static final String ENDED = "reporting.investigationEnded";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Addressing addressing;

    ReportingProcess(RuntimeService runtime, ManagementService management, Addressing addressing) {
        this.runtime = runtime;
        this.management = management;
        this.addressing = addressing;
    }

    @EventListener
    void on(EventReported fact) {
        start(fact.subject());
    }

    @EventListener
    void on(EventDecisionReversed fact) {
        start(fact.subject());
    }

    /** A false alarm that is none waits for the point of contact again. */
    @EventListener
    void on(FalseAlarmReviewed fact) {
        if (!fact.upheld()) {
            start(fact.subject());
        }
    }

    @EventListener
    void on(IncidentDeclared fact) {
        start(fact.subject());
    }

    @EventListener
    void on(IncidentReopened fact) {
        start(fact.subject());
    }

    /** Where the incident was reopened a moment ago they have begun already. */
    @EventListener
    void on(InterimReportsResumed fact) {
        if (running(fact.subject()).count() == 0) {
            start(fact.subject());
        }
    }

    private void start(String caseId) {
        runtime.startProcessInstanceByKey(MODEL, caseId);
    }

    @EventListener
    void on(InterimReportMoved fact) {
        move(fact.subject(), fact.dueAt());
    }

    /** The timer that waits moves; where the report is being written already, the next node is a new timer. */
    @EventListener
    void on(InterimReportPostponed fact) {
        move(fact.subject(), fact.dueAt());
    }

    private void move(String caseId, Instant dueAt) {
        waiting(caseId).forEach(execution -> {
            runtime.setVariable(execution.getProcessInstanceId(), DUE_AT, dueAt.toString());
            management
                    .createJobQuery()
                    .processInstanceId(execution.getProcessInstanceId())
                    .timers()
                    .list()
                    .forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(dueAt), false));
        });
    }

    /** Nobody waits for a timer that is due: the token goes on in the same transaction. */
    @EventListener
    void on(InterimReportBroughtForward fact) {
        waiting(fact.subject()).forEach(execution -> runtime.signal(execution.getId()));
    }

    private List<Execution> waiting(String caseId) {
        return runtime.createExecutionQuery()
                .processInstanceBusinessKey(caseId)
                .processDefinitionKey(MODEL)
                .activityId(TIMER)
                .list();
    }

    @EventListener
    void on(InterimReportsEnded fact) {
        runtime.createMessageCorrelation(ENDED)
                .processInstanceBusinessKey(fact.subject())
                .correlateAll();
    }

    /** Whoever owns the case from now on writes the report that is open, also when its reviewer sends it back. */
    @EventListener
    void on(OwnerAppointed fact) {
        var writing = running(fact.subject()).activityIdIn(DRAFT, REVIEW).list();
        writing.forEach(run -> runtime.setVariable(run.getId(), AUTHORS, fact.owner()));
        if (!writing.isEmpty()) {
            addressing.readdress(fact.subject());
        }
    }

    private ProcessInstanceQuery running(String caseId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId)
                .processDefinitionKey(MODEL);
    }
}
