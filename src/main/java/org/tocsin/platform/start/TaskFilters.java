package org.tocsin.platform.start;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Role;

/** The four lists that Tasklist opens with; everybody sees their own work in them, as the guard sees to it. */
@Component
class TaskFilters {

    private static final String TOMORROW = "${dateTime().plusDays(1).withTimeAtStartOfDay().toDate()}";

    private final FilterService filters;

    private final TaskService tasks;

    private final Grants grants;

    TaskFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    void ensure() {
        ensure(1, "My tasks", mine());
        ensure(2, "My groups' tasks", ofMyGroups());
        ensure(3, "Due today", anyOfMine().dueBeforeExpression(TOMORROW));
        ensure(4, "Overdue", anyOfMine().dueBeforeExpression("${now()}"));
    }

    private TaskQuery mine() {
        return tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}");
    }

    private TaskQuery ofMyGroups() {
        return tasks.createTaskQuery().taskCandidateUserExpression("${currentUser()}");
    }

    private TaskQuery anyOfMine() {
        return ofMyGroups().includeAssignedTasks();
    }

    private void ensure(int priority, String name, TaskQuery query) {
        if (filters.createTaskFilterQuery().filterName(name).count() == 0) {
            share(filters.saveFilter(filters.newTaskFilter(name)
                    .setQuery(query.orderByDueDate().asc())
                    .setProperties(properties(priority))));
        }
    }

    private static Map<String, Object> properties(int priority) {
        return Map.of(
                "priority",
                priority,
                "color",
                "#3c5a78",
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of());
    }

    private void share(Filter filter) {
        Arrays.stream(Role.values())
                .filter(role -> role != Role.REPORTER)
                .map(role -> new Grant(role.id(), Resources.FILTER, filter.getId(), Permissions.READ))
                .forEach(grants::ensure);
    }
}
