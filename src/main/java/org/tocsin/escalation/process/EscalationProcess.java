package org.tocsin.escalation.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.audit.Fact;
import org.tocsin.escalation.CaseClock;
import org.tocsin.escalation.ClockBoard;
import org.tocsin.escalation.ClockPaused;
import org.tocsin.escalation.ClockResumed;
import org.tocsin.escalation.ClockStarted;
import org.tocsin.escalation.ClockState;
import org.tocsin.escalation.ClockWithdrawn;
import org.tocsin.escalation.ClocksRecomputed;
import org.tocsin.escalation.EscalationEnded;
import org.tocsin.escalation.EscalationRaised;
import org.tocsin.escalation.EscalationTaken;
import org.tocsin.escalation.TargetMet;
import org.tocsin.incident.IncidentClosed;
import org.tocsin.incident.IncidentMerged;
import org.tocsin.incident.IncidentNotConfirmed;
import org.tocsin.intake.EventAssessed;
import org.tocsin.intake.FalseAlarmReviewed;

/** Tells the engine what became of clocks and escalations. */
@Component
class EscalationProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ClockBoard board;
    private final TaskWatch watch;

    EscalationProcess(RuntimeService runtime, TaskService tasks, ClockBoard board, TaskWatch watch) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.board = board;
        this.watch = watch;
    }

    @EventListener
    void on(ClockStarted fact) {
        runtime.startProcessInstanceByKey(
                "target-watch",
                fact.subject(),
                Map.of(
                        "target",
                        fact.target(),
                        "warningDueAt",
                        fact.warningAt().toString(),
                        "targetDueAt",
                        fact.dueAt().toString()));
    }

    @EventListener
    void on(TargetMet fact) {
        changed(fact, fact.target(), ClockState.MET);
    }

    @EventListener
    void on(ClockWithdrawn fact) {
        changed(fact, fact.target(), ClockState.WITHDRAWN);
    }

    @EventListener
    void on(ClockPaused fact) {
        changed(board.get(fact.clock()));
    }

    @EventListener
    void on(ClockResumed fact) {
        changed(board.get(fact.clock()));
    }

    @EventListener
    void on(ClocksRecomputed fact) {
        fact.clocks().forEach(moved -> changed(board.get(moved.clock())));
    }

    /** The timer of a target starts anew; a task gets its due date, and the watch of its case looks earlier. */
    private void changed(CaseClock clock) {
        if (clock.isOfTask()) {
            moveTask(clock);
        } else {
            var variables = new HashMap<String, Object>();
            variables.put(
                    "clockState",
                    clock.state().isTicking() ? "running" : clock.state().id());
            variables.put("warningDueAt", clock.warningAt().toString());
            variables.put("targetDueAt", clock.dueAt().toString());
            tell(clock.caseId(), clock.target(), variables);
        }
    }

    private void moveTask(CaseClock clock) {
        if (clock.state().isTicking()) {
            moveTask(clock.taskId(), clock.dueAt());
            watch.watchAnew(clock.caseId());
        }
    }

    private void moveTask(String taskId, Instant dueAt) {
        if (tasks.createTaskQuery().taskId(taskId).count() > 0) {
            tasks.setDueDate(taskId, Date.from(dueAt));
        }
    }

    private void changed(Fact fact, String target, ClockState state) {
        tell(fact.subject(), target, Map.of("clockState", state.id()));
    }

    /** A clock that was missed is watched no more, and then nobody listens. */
    private void tell(String caseId, String target, Map<String, Object> variables) {
        runtime.createMessageCorrelation("clock-changed")
                .processInstanceBusinessKey(caseId)
                .processInstanceVariableEquals("target", target)
                .setVariables(variables)
                .correlateAll();
    }

    @EventListener
    void on(EscalationRaised fact) {
        runtime.startProcessInstanceByKey("escalation", fact.subject(), Map.of("escalationId", fact.escalation()));
    }

    @EventListener
    void on(EscalationTaken fact) {
        answered(fact.subject(), fact.escalation(), true);
    }

    @EventListener
    void on(EscalationEnded fact) {
        answered(fact.subject(), fact.escalation(), false);
    }

    private void answered(String caseId, long escalation, boolean isTaken) {
        runtime.createMessageCorrelation("escalation-answered")
                .processInstanceBusinessKey(caseId)
                .processInstanceVariableEquals("escalationId", escalation)
                .setVariable("isTaken", isTaken)
                .correlateAll();
    }

    @EventListener
    void on(IncidentClosed fact) {
        watch.endWith(fact.subject());
    }

    @EventListener
    void on(IncidentNotConfirmed fact) {
        watch.endWith(fact.subject());
    }

    @EventListener
    void on(IncidentMerged fact) {
        watch.endWith(fact.subject());
    }

    /** A false alarm is looked at once more; the task for that begins a watch of its own. */
    @EventListener
    void on(EventAssessed fact) {
        watch.endWith(fact.subject());
    }

    @EventListener
    void on(FalseAlarmReviewed fact) {
        watch.endWith(fact.subject());
    }
}
