package org.tocsin.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/**
 * Takes records through the application as a team would: all events are reported, then the point of contact assesses
 * each, then each case is carried to its end. Events are assessed before any incident is handled, so that a late event
 * finds its incident still open.
 */
final class Replay {

    private static final String TASK = "userTask_";
    private static final int MOST_STEPS = 60;

    private final TaskService tasks;
    private final ManagementService jobs;
    private final Reporting reporting;
    private final Cases cases;
    private final Desks desks;

    private final Map<String, String> events = new LinkedHashMap<>();
    private final Map<String, Responder> responders = new LinkedHashMap<>();
    private final List<String> trouble = new ArrayList<>();

    /** How an event report enters the application; answers the event's number. */
    interface Reporting {
        String report(EventReport report);
    }

    /** Where a person works. */
    interface Desks {
        Desk of(String person);
    }

    Replay(TaskService tasks, ManagementService jobs, Reporting reporting, Cases cases, Desks desks) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.reporting = reporting;
        this.cases = cases;
        this.desks = desks;
    }

    ReplayReport run(List<MappedCase> mapped) {
        mapped.forEach(this::report);
        runJobs();
        mapped.forEach(one -> carryOn(one, event(one.id())));
        mapped.forEach(one -> cases.incidentOf(event(one.id())).ifPresent(number -> carryOn(one, number)));
        return new ReplayReport(mapped, Map.copyOf(events), cases, List.copyOf(trouble));
    }

    private void report(MappedCase mapped) {
        events.put(mapped.id(), reporting.report(mapped.report()));
        responders.put(mapped.id(), new Responder(mapped, new Numbers()));
    }

    /** Completes one open task after the other until the case waits for nobody any more. */
    private void carryOn(MappedCase mapped, String number) {
        try {
            int steps = 0;
            for (Optional<Task> next = next(number); next.isPresent(); next = next(number)) {
                complete(mapped, next.get());
                runJobs();
                if (++steps > MOST_STEPS) {
                    throw new IllegalStateException("does not come to an end");
                }
            }
        } catch (TaskRefused | IllegalStateException e) {
            trouble.add("%s (%s): %s".formatted(mapped.id(), number, e.getMessage()));
        }
    }

    private Optional<Task> next(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .min(Comparator.comparing(Task::getCreateTime));
    }

    private void complete(MappedCase mapped, Task task) {
        String key = task.getTaskDefinitionKey();
        String purpose = key.startsWith(TASK) ? key.substring(TASK.length()) : key;
        desks.of(Responder.person(purpose))
                .complete(task.getId(), responder(mapped.id()).answers(purpose));
    }

    /** Runs what the job executor would run now; a job that fails is written down and stays for the final count. */
    private void runJobs() {
        List<Job> due = due();
        while (!due.isEmpty()) {
            due.forEach(this::run);
            due = due();
        }
    }

    private List<Job> due() {
        return jobs.createJobQuery().executable().withRetriesLeft().list();
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
            return cases.incidentOf(event(recordId)).orElseThrow();
        }
    }
}
