package org.tocsin.platform.together;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.OpenTask;
import org.tocsin.engine.OpenTasks;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;

/** Answers the task that assesses an event for the person in front of the page, by the same guard as Tasklist. */
@Component
class EventAssessments {

    private static final String PURPOSE = "assess-event";

    private final OpenTasks open;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final CurrentUser user;

    EventAssessments(OpenTasks open, TaskService tasks, FormService forms, IdentityService identity, CurrentUser user) {
        this.open = open;
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.user = user;
    }

    /** Takes the task and answers it; one that somebody else has taken stays with them. */
    void answer(String event, Map<String, Object> answers) {
        var task = waiting(event);
        identity.setAuthentication(
                user.id(), user.roles().stream().map(Role::id).toList(), List.of());
        try {
            if (task.assignee().isEmpty()) {
                tasks.claim(task.id(), user.id());
            }
            forms.submitTaskForm(task.id(), answers);
        } finally {
            identity.clearAuthentication();
        }
    }

    private OpenTask waiting(String event) {
        var task = open.of(event).stream()
                .filter(one -> one.purpose().equals(PURPOSE))
                .findFirst()
                .orElseThrow(() -> new AnswerRefused("chosen", "This event does not wait for its assessment"));
        task.assignee().filter(holder -> !holder.equals(user.id())).ifPresent(holder -> {
            throw new AnswerRefused("chosen", holder + " is assessing this event");
        });
        return task;
    }
}
