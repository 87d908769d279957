package org.tocsin.platform.guard;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Directory;
import org.tocsin.engine.DirectoryUser;
import org.tocsin.engine.TaskPurpose;
import org.tocsin.policy.Targets;

/**
 * Gives a new task what no model should repeat: the case in its name, the due date from policy, and in a restricted
 * case the named people in place of their roles.
 */
@Component
class TaskPreparation implements TaskListener {

    private final CaseDoor cases;

    private final ObjectProvider<Targets> targets;

    private final ObjectProvider<Directory> directory;

    TaskPreparation(CaseDoor cases, ObjectProvider<Targets> targets, ObjectProvider<Directory> directory) {
        this.cases = cases;
        this.targets = targets;
        this.directory = directory;
    }

    @Override
    public void notify(DelegateTask task) {
        var caseId = task.getExecution().getProcessBusinessKey();
        if (caseId != null) {
            task.setName(task.getName() + " · " + caseId);
            task.setDueDate(Date.from(dueAt(task, caseId)));
            cases.namedPeople(caseId).ifPresent(named -> restrict((TaskEntity) task, named));
        }
    }

    /** Gives the task to whom it belongs now: the candidate groups of its model, or the named people among them. */
    void readdress(TaskEntity task) {
        withdraw(task);
        task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
                .map(Expression::getExpressionText)
                .forEach(task::addCandidateGroup);
        cases.namedPeople(TaskGuard.caseOf(task)).ifPresent(named -> restrict(task, named));
    }

    /** The links themselves, because the engine looks for them in the database, where those of now are not yet. */
    private static void withdraw(TaskEntity task) {
        var candidates = task.getIdentityLinks().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
        candidates.forEach(IdentityLinkEntity::delete);
        task.getIdentityLinks().removeAll(candidates);
    }

    private Instant dueAt(DelegateTask task, String caseId) {
        var purpose = TaskPurpose.of(task.getTaskDefinitionKey());
        return targets.getObject()
                .dueAt(purpose, cases.severityOf(caseId), task.getCreateTime().toInstant());
    }

    private void restrict(TaskEntity task, Set<String> named) {
        var groups = candidateGroups(task);
        withdraw(task);
        groups.stream()
                .flatMap(group -> directory.getObject().membersOf(group).stream())
                .map(DirectoryUser::id)
                .filter(named::contains)
                .distinct()
                .forEach(task::addCandidateUser);
    }

    private static List<String> candidateGroups(DelegateTask task) {
        return task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .distinct()
                .toList();
    }
}
