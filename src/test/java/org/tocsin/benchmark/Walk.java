package org.tocsin.benchmark;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** Completes the tasks of one case and runs its jobs in the caller's thread, in the same way for both contestants. */
final class Walk {

    private static final int MOST_STEPS = 40;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final BiConsumer<Task, Tasks.Task> complete;
    private final Tasks what;

    Walk(ProcessEngine engine, Tasks what, BiConsumer<Task, Tasks.Task> complete) {
        this.tasks = engine.getTaskService();
        this.runtime = engine.getRuntimeService();
        this.management = engine.getManagementService();
        this.what = what;
        this.complete = complete;
    }

    void toTheEnd(String businessKey) {
        until(businessKey, "the end");
    }

    /** Stops before a task, which stays open. */
    void until(String businessKey, String definitionKey) {
        runJobs(businessKey);
        List<Task> open = open(businessKey);
        for (int step = 0; !open.isEmpty() && !isOpen(open, definitionKey); step++) {
            if (step > MOST_STEPS) {
                throw new IllegalStateException(businessKey + " does not come to an end");
            }
            open.forEach(task -> complete.accept(task, what.of(task.getTaskDefinitionKey())));
            runJobs(businessKey);
            open = open(businessKey);
        }
    }

    private static boolean isOpen(List<Task> open, String definitionKey) {
        return open.stream().anyMatch(task -> task.getTaskDefinitionKey().equals(definitionKey));
    }

    private List<Task> open(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list();
    }

    private void runJobs(String businessKey) {
        List<Job> due = due(businessKey);
        while (!due.isEmpty()) {
            due.forEach(job -> management.executeJob(job.getId()));
            due = due(businessKey);
        }
    }

    private List<Job> due(String businessKey) {
        Set<String> instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                        .map(Execution::getProcessInstanceId)
                        .collect(Collectors.toSet());
        return instances.isEmpty()
                ? List.of()
                : management
                        .createJobQuery()
                        .processInstanceIds(instances)
                        .messages()
                        .executable()
                        .list();
    }
}
