package org.tocsin.platform.guard;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.incident.CaseRestricted;

/** Hands the open tasks of a case to the named people when it is restricted, and back to the roles when it is opened. */
@Component
class OpenTasksOfRestrictedCases {

    private final ProcessEngineConfigurationImpl engine;

    private final CaseDoor cases;

    private final TaskPreparation preparation;

    OpenTasksOfRestrictedCases(ProcessEngineConfigurationImpl engine, CaseDoor cases, TaskPreparation preparation) {
        this.engine = engine;
        this.cases = cases;
        this.preparation = preparation;
    }

    @EventListener
    void on(CaseRestricted fact) {
        engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    engine.getTaskService().createTaskQuery().processInstanceBusinessKey(fact.subject()).list().stream()
                            .map(task -> context.getTaskManager().findTaskById(task.getId()))
                            .forEach(this::readdress);
                    return true;
                }));
    }

    private void readdress(TaskEntity task) {
        preparation.readdress(task);
        if (task.getAssignee() != null && !cases.isOpenTo(task.getAssignee(), TaskGuard.caseOf(task))) {
            task.setAssignee(null);
        }
    }
}
