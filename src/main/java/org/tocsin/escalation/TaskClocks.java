package org.tocsin.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.engine.TaskWatcher;
import org.tocsin.incident.IncidentId;

/** The clocks of user tasks: one row each, and one watch for all of a case. */
@Service
@Transactional
public class TaskClocks {

    private final Clocks clocks;
    private final CaseClocks targets;
    private final Limits limits;
    private final ClockMoments moments;
    private final Escalations escalations;
    private final Clock time;
    private final ApplicationEventPublisher facts;

    TaskClocks(
            Clocks clocks,
            CaseClocks targets,
            Limits limits,
            ClockMoments moments,
            Escalations escalations,
            Clock time,
            ApplicationEventPublisher facts) {
        this.clocks = clocks;
        this.targets = targets;
        this.limits = limits;
        this.moments = moments;
        this.escalations = escalations;
        this.time = time;
        this.facts = facts;
    }

    /** A task waits from now on. Answers when something is to be done about it first. */
    public Instant open(TaskWatcher.Opened task) {
        var limit = limits.until(task.dueAt(), task.purpose(), task.severity(), task.createdAt());
        clocks.addOfTask(new Clocks.Start(
                task.caseId(),
                task.purpose(),
                task.id(),
                task.severity(),
                limit.policy(),
                task.agreed(),
                task.restricted(),
                task.createdAt(),
                limit.warningAt(),
                limit.dueAt()));
        limit.warningFor(task.caseId(), task.purpose()).ifPresent(facts::publishEvent);
        return limit.warningAt();
    }

    /** Somebody took a task of a case: of an incident, that acknowledges it. */
    public void taken(String caseId) {
        if (IncidentId.isOne(caseId)) {
            targets.meet(caseId, CaseTarget.ACKNOWLEDGE);
        }
    }

    /** A task waits no more. What was late and escalated is done. */
    public void end(TaskWatcher.Ended task) {
        clocks.taskEnded(task.id(), task.done() ? ClockState.MET : ClockState.WITHDRAWN, time.instant());
        if (task.late()) {
            clocks.ofTask(task.id())
                    .ifPresent(clock -> escalations.done(
                            clock.id(), task.done() ? "The task is done" : "The task is needed no more"));
        }
    }

    /** The case itself agreed on another time; what policy or a pause moved is known already. */
    public void move(String taskId, Instant dueAt) {
        clocks.ofTask(taskId).filter(clock -> clock.agreed() && clock.isOpen()).ifPresent(clock -> {
            var limit = limits.until(dueAt, clock.target(), clock.severity(), clock.startedAt());
            clocks.moved(clock.id(), clock.severity(), limit.policy(), limit.warningAt(), limit.dueAt(), true);
        });
    }

    /** Other people than before may see the case. */
    public void readdressed(String caseId, boolean restricted) {
        clocks.restrict(caseId, restricted);
    }

    /** Warns of the tasks of a case that are nearly due and escalates those that are overdue; answers the next moment. */
    public Optional<Instant> review(String caseId) {
        clocks.dueTasks(caseId, time.instant()).forEach(moments::act);
        return nextMoment(caseId);
    }

    /** The soonest moment at which something is to be done about an open task of the case. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextMoment(String caseId) {
        return clocks.nextOfTasks(caseId);
    }
}
