package org.tocsin.platform.guard;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Addressing;
import org.tocsin.incident.CaseRestricted;
import org.tocsin.incident.OwnerAppointed;

/**
 * Hands the open tasks of a case to the named people when it is restricted, back to the roles when it is opened, and to
 * somebody else when the model names people and they changed.
 */
@Component
class OpenTasksReaddressed implements Addressing {

    private final ProcessEngineConfigurationImpl engine;

    private final CaseDoor cases;

    private final TaskPreparation preparation;

    private final TaskCourse course;

    OpenTasksReaddressed(
            ProcessEngineConfigurationImpl engine, CaseDoor cases, TaskPreparation preparation, TaskCourse course) {
        this.engine = engine;
        this.cases = cases;
        this.preparation = preparation;
        this.course = course;
    }

    @EventListener
    void on(CaseRestricted fact) {
        readdress(fact.subject());
    }

    /** The owner is one of the named people, the former owner perhaps no more. */
    @EventListener
    void on(OwnerAppointed fact) {
        if (cases.namedPeople(fact.subject()).isPresent()) {
            readdress(fact.subject());
        }
    }

    @Override
    public void readdress(String caseId) {
        engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseId).list().stream()
                            .map(task -> context.getTaskManager().findTaskById(task.getId()))
                            .forEach(preparation::readdress);
                    return true;
                }));
        course.readdressed(caseId);
    }
}
