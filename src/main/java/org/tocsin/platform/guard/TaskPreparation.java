package org.tocsin.platform.guard;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
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
            cases.namedPeople(caseId).ifPresent(named -> restrict(task, named));
        }
    }

    /**
     * Gives the task to whom it belongs now: the candidate groups of its model, or the named people among them. Nothing
     * is withdrawn and given again in one go, because the engine would lose sight of it.
     */
    void readdress(TaskEntity task) {
        var groups = task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
                .map(Expression::getExpressionText)
                .collect(Collectors.toSet());
        var named = cases.namedPeople(TaskGuard.caseOf(task));
        var people = named.map(only -> membersAmong(only, groups)).orElse(Set.of());
        var wanted = named.isPresent() ? Set.<String>of() : groups;

        var present = List.copyOf(task.getCandidates());
        present.stream().filter(link -> !isWanted(link, people, wanted)).forEach(link -> withdraw(task, link));
        people.stream()
                .filter(person -> !names(present, IdentityLink::getUserId, person))
                .forEach(task::addCandidateUser);
        wanted.stream()
                .filter(group -> !names(present, IdentityLink::getGroupId, group))
                .forEach(task::addCandidateGroup);
    }

    private static boolean isWanted(IdentityLink link, Set<String> people, Set<String> groups) {
        return link.getUserId() != null ? people.contains(link.getUserId()) : groups.contains(link.getGroupId());
    }

    private static boolean names(
            List<IdentityLink> links, Function<IdentityLink, @Nullable String> part, String candidate) {
        return links.stream().anyMatch(link -> candidate.equals(part.apply(link)));
    }

    private static void withdraw(TaskEntity task, IdentityLink link) {
        if (link.getUserId() != null) {
            task.deleteCandidateUser(link.getUserId());
        } else {
            task.deleteCandidateGroup(link.getGroupId());
        }
    }

    private Instant dueAt(DelegateTask task, String caseId) {
        var purpose = TaskPurpose.of(task.getTaskDefinitionKey());
        return targets.getObject()
                .dueAt(purpose, cases.severityOf(caseId), task.getCreateTime().toInstant());
    }

    private void restrict(DelegateTask task, Set<String> named) {
        var groups = candidateGroups(task);
        groups.forEach(task::deleteCandidateGroup);
        membersAmong(named, groups).forEach(task::addCandidateUser);
    }

    private Set<String> membersAmong(Set<String> named, Collection<String> groups) {
        return groups.stream()
                .flatMap(group -> directory.getObject().membersOf(group).stream())
                .map(DirectoryUser::id)
                .filter(named::contains)
                .collect(Collectors.toSet());
    }

    private static List<String> candidateGroups(DelegateTask task) {
        return task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .distinct()
                .toList();
    }
}
