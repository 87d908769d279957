package org.tocsin.engine;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

/** Tells which user tasks of a case wait for whom. */
@Service
public class OpenTasks {

    private final TaskService tasks;
    private final Unrestricted unrestricted;

    OpenTasks(TaskService tasks, Unrestricted unrestricted) {
        this.tasks = tasks;
        this.unrestricted = unrestricted;
    }

    /** The open tasks of a case, the oldest first; those of its phases and side processes included. */
    public List<OpenTask> of(String caseId) {
        return unrestricted.call(() ->
                tasks.createTaskQuery().processInstanceBusinessKey(caseId).orderByTaskCreateTime().asc().list().stream()
                        .map(this::openTask)
                        .toList());
    }

    /** Those of them that are about one record of the case, which their model names by the variable {@code matter}. */
    public List<OpenTask> of(String caseId, String matter) {
        return unrestricted.call(() -> tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseId)
                .processVariableValueEquals("matter", matter)
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(this::openTask)
                .toList());
    }

    private OpenTask openTask(Task task) {
        var links = tasks.getIdentityLinksForTask(task.getId());
        return new OpenTask(
                task.getId(),
                TaskPurpose.of(task.getTaskDefinitionKey()),
                task.getName(),
                Objects.requireNonNullElse(task.getDescription(), "").lines().toList(),
                Optional.ofNullable(task.getAssignee()),
                candidates(links, IdentityLink::getGroupId),
                candidates(links, IdentityLink::getUserId),
                task.getCreateTime().toInstant(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant));
    }

    private static List<String> candidates(List<IdentityLink> links, Function<IdentityLink, String> part) {
        return links.stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(part)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }
}
