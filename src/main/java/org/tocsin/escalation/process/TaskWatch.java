package org.tocsin.escalation.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TaskWatcher;
import org.tocsin.escalation.TaskClocks;
import org.tocsin.escalation.Watches;

/**
 * Lets one run of {@code task-watch} wait for the open tasks of a case, whatever their number: it is started when
 * nothing watches the case, and its timer is moved when a task has a moment that comes earlier.
 */
@Component
class TaskWatch implements TaskWatcher {

    private static final String MODEL = "task-watch";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskClocks clocks;
    private final Watches watches;

    TaskWatch(RuntimeService runtime, ManagementService management, TaskClocks clocks, Watches watches) {
        this.runtime = runtime;
        this.management = management;
        this.clocks = clocks;
        this.watches = watches;
    }

    @Override
    public void opened(Opened task) {
        watch(task.caseId(), clocks.open(task));
    }

    @Override
    public void taken(String caseId) {
        clocks.taken(caseId);
    }

    @Override
    public void moved(String taskId, String caseId, Instant dueAt) {
        clocks.move(taskId, dueAt);
        watchAnew(caseId);
    }

    @Override
    public void ended(Ended task) {
        clocks.end(task);
    }

    @Override
    public void readdressed(String caseId, boolean restricted) {
        clocks.readdressed(caseId, restricted);
    }

    /** The moments of the tasks of a case may have changed. */
    void watchAnew(String caseId) {
        clocks.nextMoment(caseId).ifPresent(moment -> watch(caseId, moment));
    }

    private void watch(String caseId, Instant moment) {
        watches.of(caseId).ifPresentOrElse(watch -> moveForward(watch, moment), () -> start(caseId, moment));
    }

    private void start(String caseId, Instant moment) {
        var run = runtime.startProcessInstanceByKey(MODEL, caseId, Map.of("taskDueAt", moment.toString()));
        watches.begin(run.getId(), caseId, moment);
    }

    /** Only forward: at a moment that comes too early the watch finds nothing to do and waits for the next. */
    private void moveForward(Watches.Watch watch, Instant moment) {
        if (moment.isBefore(watch.moment())) {
            management.createJobQuery().processInstanceId(watch.instanceId()).timers().list().stream()
                    .map(timer -> timer.getId())
                    .forEach(timer -> management.setJobDuedate(timer, Date.from(moment)));
            watches.next(watch.instanceId(), moment);
        }
    }

    /** The case has ended: where no task of it is open, nothing is left to watch. */
    void endWith(String caseId) {
        if (clocks.nextMoment(caseId).isEmpty()) {
            watches.of(caseId).ifPresent(watch -> {
                watches.end(watch.instanceId());
                runtime.createMessageCorrelation("case-ended")
                        .processInstanceId(watch.instanceId())
                        .correlateAll();
            });
        }
    }
}
