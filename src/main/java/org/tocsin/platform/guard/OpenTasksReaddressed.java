package org.tocsin.platform.guard;

import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Addressing;
import org.tocsin.incident.CaseRestricted;
import org.tocsin.incident.OwnerAppointed;

/**
 * Hands the open tasks of a case to the named people when it is restricted, back to the roles when it is opened, and to
 * somebody else when the model names people and they changed or went away.
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
        readdress(tasks -> tasks.processInstanceBusinessKey(caseId));
        course.readdressed(caseId);
    }

    @Override
    public void readdressTasksOf(String userId) {
        readdress(tasks -> tasks.or()
                .taskAssignee(userId)
                .taskCandidateUser(userId)
                .includeAssignedTasks()
                .endOr());
    }

    private void readdress(UnaryOperator<TaskQuery> which) {
        engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    which.apply(engine.getTaskService().createTaskQuery()).list().stream()
                            .map(task -> context.getTaskManager().findTaskById(task.getId()))
                            .forEach(preparation::readdress);
                    return true;
                }));
    }
}
