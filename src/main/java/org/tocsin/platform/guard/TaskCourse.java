package org.tocsin.platform.guard;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TaskPurpose;
import org.tocsin.engine.TaskWatcher;

/** Tells the modules that follow tasks when one of a case opens, is taken, moves or ends. */
@Component
class TaskCourse implements TaskListener {

    private final CaseDoor cases;

    private final ObjectProvider<TaskWatcher> watchers;

    private final ObjectProvider<Clock> clock;

    TaskCourse(CaseDoor cases, ObjectProvider<TaskWatcher> watchers, ObjectProvider<Clock> clock) {
        this.cases = cases;
        this.watchers = watchers;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var caseId = TaskGuard.caseOf((TaskEntity) task);
        if (!caseId.isEmpty()) {
            tell(task, caseId);
        }
    }

    private void tell(DelegateTask task, String caseId) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> opened(task, caseId);
            case EVENTNAME_ASSIGNMENT -> taken(task, caseId);
            case EVENTNAME_UPDATE -> moved((TaskEntity) task, caseId);
            default -> ended(task, caseId);
        }
    }

    private void opened(DelegateTask task, String caseId) {
        var purpose = TaskPurpose.of(task.getTaskDefinitionKey());
        var opened = new TaskWatcher.Opened(
                task.getId(),
                caseId,
                purpose,
                cases.severityOf(caseId),
                cases.namedPeople(caseId).isPresent(),
                cases.dueAt(caseId, purpose).isPresent(),
                task.getCreateTime().toInstant(),
                task.getDueDate().toInstant());
        each(watcher -> watcher.opened(opened));
    }

    private void taken(DelegateTask task, String caseId) {
        Optional.ofNullable(task.getAssignee()).ifPresent(person -> each(watcher -> watcher.taken(caseId)));
    }

    private void moved(TaskEntity task, String caseId) {
        if (task.getPropertyChanges().containsKey(TaskEntity.DUE_DATE)) {
            dueAt(task).ifPresent(due -> each(watcher -> watcher.moved(task.getId(), caseId, due)));
        }
    }

    private void ended(DelegateTask task, String caseId) {
        var late = dueAt(task).filter(clock.getObject().instant()::isAfter).isPresent();
        var done = task.getEventName().equals(EVENTNAME_COMPLETE);
        each(watcher -> watcher.ended(new TaskWatcher.Ended(task.getId(), caseId, done, late)));
    }

    /** Other people than before may see the case. */
    void readdressed(String caseId) {
        var restricted = cases.namedPeople(caseId).isPresent();
        each(watcher -> watcher.readdressed(caseId, restricted));
    }

    private static Optional<Instant> dueAt(DelegateTask task) {
        return Optional.ofNullable(task.getDueDate()).map(due -> due.toInstant());
    }

    private void each(Consumer<TaskWatcher> told) {
        watchers.forEach(told);
    }
}
