package org.tocsin.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/**
 * Takes records through the application as a team would: all events are reported, then the point of contact assesses
 * each, then each case is carried to its end. Events are assessed before any incident is handled, so that a late event
 * finds its incident still open.
 */
final class Replay {

    private static final String TASK = "userTask_";
    private static final String LATER_RESPONSES = "userTask_carryOutLaterResponses";
    private static final String REPORT_DUE = "event_reportDue";
    private static final int MOST_STEPS = 80;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final Reporting reporting;
    private final Cases cases;
    private final Desks desks;
    private final Escalating escalating;

    private final Map<String, String> events = new LinkedHashMap<>();
    private final Map<String, Responder> responders = new LinkedHashMap<>();
    private final Set<String> reported = new HashSet<>();
    private final List<String> trouble = new ArrayList<>();

    /** How an event report enters the application; answers the event's number. */
    interface Reporting {
        String report(EventReport report);
    }

    /** Where a person works. */
    interface Desks {
        Desk of(String person);
    }

    /** How somebody in a case asks for help, and how somebody takes care of it. */
    interface Escalating {
        void raise(String number);

        void take(String number);
    }

    Replay(ProcessEngine engine, Reporting reporting, Cases cases, Desks desks, Escalating escalating) {
        this.tasks = engine.getTaskService();
        this.runtime = engine.getRuntimeService();
        this.jobs = engine.getManagementService();
        this.reporting = reporting;
        this.cases = cases;
        this.desks = desks;
        this.escalating = escalating;
    }

    ReplayReport run(List<MappedCase> mapped) {
        mapped.forEach(this::report);
        mapped.forEach(one -> carryOn(one, event(one.id())));
        mapped.forEach(one -> cases.incidentOf(event(one.id())).ifPresent(number -> carryOn(one, number)));
        // messages to the reporter go under the event's number and are sent after the incident has ended
        mapped.forEach(one -> runJobs(event(one.id())));
        return new ReplayReport(mapped, new LinkedHashMap<>(events), cases, List.copyOf(trouble));
    }

    private void report(MappedCase mapped) {
        events.put(mapped.id(), reporting.report(mapped.report()));
        responders.put(mapped.id(), new Responder(mapped, new Numbers()));
    }

    /** Completes one open task after the other until the case waits for nobody any more. */
    private void carryOn(MappedCase mapped, String number) {
        try {
            runJobs(number);
            int steps = 0;
            for (Optional<Task> next = next(number); next.isPresent(); next = next(number)) {
                letAReportComeDue(number, next.get());
                complete(mapped, next.get());
                runJobs(number);
                if (++steps > MOST_STEPS) {
                    throw new IllegalStateException("does not come to an end");
                }
            }
        } catch (TaskRefused | IllegalStateException e) {
            trouble.add("%s (%s): %s".formatted(mapped.id(), number, e.getMessage()));
        }
    }

    /** No record tells how long a response took; each lasts until its first interim report is due, and is escalated. */
    private void letAReportComeDue(String number, Task next) {
        if (next.getTaskDefinitionKey().equals(LATER_RESPONSES) && reported.add(number)) {
            escalating.raise(number);
            runJobs(number);
            escalating.take(number);
            instances(number)
                    .forEach(instance -> jobs.createJobQuery()
                            .processInstanceId(instance)
                            .activityId(REPORT_DUE)
                            .list()
                            .forEach(this::run));
        }
    }

    private Optional<Task> next(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .min(Comparator.comparing(Task::getCreateTime));
    }

    private void complete(MappedCase mapped, Task task) {
        String key = task.getTaskDefinitionKey();
        String purpose = key.startsWith(TASK) ? key.substring(TASK.length()) : key;
        String person = Optional.ofNullable(task.getAssignee()).orElse(Responder.person(purpose));
        desks.of(person).complete(task.getId(), responder(mapped.id()).answers(purpose));
    }

    /** Runs what the job executor would run now; a job that fails is written down and stays for the final count. */
    private void runJobs(String number) {
        List<Job> due = due(number);
        while (!due.isEmpty()) {
            due.forEach(this::run);
            due = due(number);
        }
    }

    private List<Job> due(String number) {
        Set<String> instances = instances(number);
        return instances.isEmpty()
                ? List.of()
                : jobs.createJobQuery()
                        .processInstanceIds(instances)
                        .executable()
                        .withRetriesLeft()
                        .list();
    }

    private Set<String> instances(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .map(Execution::getProcessInstanceId)
                .collect(Collectors.toSet());
    }

    private void run(Job job) {
        try {
            jobs.executeJob(job.getId());
        } catch (RuntimeException e) {
            trouble.add("Job of %s: %s".formatted(job.getProcessDefinitionKey(), e.getMessage()));
        }
    }

    private String event(String record) {
        return Optional.ofNullable(events.get(record)).orElseThrow();
    }

    private Responder responder(String record) {
        return Optional.ofNullable(responders.get(record)).orElseThrow();
    }

    private final class Numbers implements Responder.Links {

        @Override
        public String event(String recordId) {
            return Replay.this.event(recordId);
        }

        @Override
        public String incident(String recordId) {
            return cases.incidentOf(event(recordId))
                    .orElseThrow(() -> new IllegalStateException("%s became no incident".formatted(recordId)));
        }
    }
}
