package org.tocsin.platform.guard;

import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/**
 * Decides who may touch a task: its assignee, or a candidate, and only in a case that they may see. The engine itself
 * accepts everybody who holds a grant on the model.
 */
@Component
class TaskGuard {

    private final CaseDoor cases;

    TaskGuard(CaseDoor cases) {
        this.cases = cases;
    }

    /** Refuses a caller to whom the task does not belong. */
    void mustReach(TaskEntity task, CommandContext context) {
        Caller.checked(context).ifPresent(caller -> mustReach(task, caller));
    }

    /** Refuses a caller who may not work on the task now: it is not theirs, or somebody else took it. */
    void mustWork(TaskEntity task, CommandContext context) {
        Caller.checked(context).ifPresent(caller -> {
            mustReach(task, caller);
            if (task.getAssignee() != null && !task.getAssignee().equals(caller.id())) {
                throw refusal(caller, "work on task " + task.getId() + ", which " + task.getAssignee() + " has taken");
            }
        });
    }

    /** Refuses everybody who came from outside. */
    void nobody(CommandContext context, String deed) {
        Caller.checked(context).ifPresent(caller -> {
            throw refusal(caller, deed);
        });
    }

    /** Whether the person could be given the task: a candidate who may see the case. */
    boolean suits(TaskEntity task, Caller person) {
        return isCandidate(task, person) && cases.isOpenTo(person.id(), caseOf(task));
    }

    /** The business key of the case that the task belongs to. */
    static String caseOf(TaskEntity task) {
        return Optional.ofNullable(task.getExecution())
                .map(ExecutionEntity::getProcessBusinessKey)
                .orElse("");
    }

    private void mustReach(TaskEntity task, Caller caller) {
        var theirs = caller.id().equals(task.getAssignee()) || isCandidate(task, caller);
        if (!theirs || !cases.isOpenTo(caller.id(), caseOf(task))) {
            throw refusal(caller, "reach task " + task.getId());
        }
    }

    private static boolean isCandidate(TaskEntity task, Caller caller) {
        return task.getIdentityLinks().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .anyMatch(link -> names(link, caller));
    }

    private static boolean names(IdentityLink link, Caller caller) {
        return caller.id().equals(link.getUserId())
                || (link.getGroupId() != null && caller.groups().contains(link.getGroupId()));
    }

    private static AuthorizationException refusal(Caller caller, String deed) {
        return new AuthorizationException("'" + caller.id() + "' may not " + deed);
    }
}
