package org.tocsin.lessons.process;

import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Addressing;
import org.tocsin.lessons.ImprovementAgreed;
import org.tocsin.lessons.ImprovementDesk;
import org.tocsin.lessons.ImprovementDueMoved;
import org.tocsin.lessons.ImprovementHandedOver;
import org.tocsin.lessons.ImprovementId;

/** Tells the engine that an improvement was agreed, has another owner or another due date. */
@Component
class ImprovementProcess {

    private static final String MODEL = "improvement-action";
    private static final String WORK = "userTask_carryOutImprovement";
    private static final String OVERDUE = "event_improvementOverdue";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Addressing addressing;
    private final ImprovementDesk desk;

    ImprovementProcess(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            Addressing addressing,
            ImprovementDesk desk) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.addressing = addressing;
        this.desk = desk;
    }

    @EventListener
    void on(ImprovementAgreed fact) {
        runtime.startProcessInstanceByKey(MODEL, fact.subject());
    }

    /** The open task goes to the new owner at once. */
    @EventListener
    void on(ImprovementHandedOver fact) {
        running(fact.subject(), instance -> runtime.setVariable(instance, "improvementOwner", fact.owner()));
        addressing.readdress(fact.subject());
    }

    /** Task and timer move along; the next time round the timer begins with the new date too. */
    @EventListener
    void on(ImprovementDueMoved fact) {
        running(fact.subject(), instance -> {
            var cycle = desk.overdueCycle(ImprovementId.of(fact.subject()));
            runtime.setVariable(instance, "overdueCycle", cycle);
            moveTask(instance, fact.dueAt());
            moveTimer(instance, fact.dueAt());
        });
    }

    private void moveTask(String instance, Instant dueAt) {
        tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(WORK)
                .list()
                .forEach(task -> {
                    task.setDueDate(Date.from(dueAt));
                    tasks.saveTask(task);
                });
    }

    private void moveTimer(String instance, Instant dueAt) {
        management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(OVERDUE)
                .timers()
                .list()
                .forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(dueAt), true));
    }

    private void running(String subject, Consumer<String> deed) {
        runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(subject)
                .processDefinitionKey(MODEL)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .forEach(deed);
    }
}
