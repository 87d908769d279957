package org.tocsin.platform.guard;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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
 * Gives a new task what no model should repeat: the case in its name, the due date from policy, in a restricted case
 * the named people in place of their roles, and at once into the hands of the only person whom the model names, or of who
 * acts for them.
 */
@Component
class TaskPreparation implements TaskListener {

    private final CaseDoor cases;

    private final ObjectProvider<Targets> targets;

    private final ObjectProvider<Directory> directory;

    private final Deputies deputies;

    TaskPreparation(
            CaseDoor cases, ObjectProvider<Targets> targets, ObjectProvider<Directory> directory, Deputies deputies) {
        this.deputies = deputies;
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
            handToTheOnlyOne((TaskEntity) task, acting((TaskEntity) task));
        }
    }

    /** Gives the task to whom it belongs now: the candidates of its model, or the named people among them. */
    void readdress(TaskEntity task) {
        withdraw(task);
        var model = task.getTaskDefinition();
        model.getCandidateGroupIdExpressions().stream()
                .map(Expression::getExpressionText)
                .forEach(task::addCandidateGroup);
        Deputies.named(task).forEach(task::addCandidateUser);
        cases.namedPeople(TaskGuard.caseOf(task)).ifPresent(named -> restrict(task, named));
        var acting = acting(task);
        takeFromWhoeverMayNot(task, acting);
        handToTheOnlyOne(task, acting);
    }

    /** Those of the people named by the model who act now; none where the model names a role. */
    private List<String> acting(TaskEntity task) {
        return isForPeople(task) ? deputies.actingFor(candidates(task, IdentityLink::getUserId), task) : List.of();
    }

    private void takeFromWhoeverMayNot(TaskEntity task, List<String> acting) {
        var holder = task.getAssignee();
        if (holder != null && (!cases.isOpenTo(holder, TaskGuard.caseOf(task)) || isForOthers(task, holder, acting))) {
            task.setAssignee(null);
        }
    }

    /** What somebody took from a role goes back to it when they are away. */
    private boolean isForOthers(TaskEntity task, String holder, List<String> acting) {
        return isForPeople(task) ? !acting.contains(holder) : deputies.isAway(holder);
    }

    /** Only where the model says so: of a restricted role one person may be left, who has not asked for the task. */
    private static void handToTheOnlyOne(TaskEntity task, List<String> acting) {
        if (acting.size() == 1 && task.getAssignee() == null) {
            task.setAssignee(acting.get(0));
        }
    }

    private static boolean isForPeople(TaskEntity task) {
        return !task.getTaskDefinition().getCandidateUserIdExpressions().isEmpty();
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
        var created = task.getCreateTime().toInstant();
        return cases.dueAt(caseId, purpose)
                .orElseGet(() -> targets.getObject().dueAt(purpose, cases.severityOf(caseId), created));
    }

    private void restrict(TaskEntity task, Set<String> named) {
        var groups = candidates(task, IdentityLink::getGroupId);
        var people = candidates(task, IdentityLink::getUserId);
        withdraw(task);
        Stream.concat(people.stream(), groups.stream().flatMap(this::members))
                .filter(named::contains)
                .distinct()
                .forEach(task::addCandidateUser);
    }

    private Stream<String> members(String group) {
        return directory.getObject().membersOf(group).stream().map(DirectoryUser::id);
    }

    private static List<String> candidates(DelegateTask task, Function<IdentityLink, String> part) {
        return task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(part)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
