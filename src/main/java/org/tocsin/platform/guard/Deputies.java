package org.tocsin.platform.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TaskPurpose;
import org.tocsin.identity.Absences;
import org.tocsin.identity.DeputyActed;
import org.tocsin.identity.Role;
import org.tocsin.identity.TaskPassedToDeputy;
import org.tocsin.identity.TaskWithoutDeputy;
import org.tocsin.notification.Notice;
import org.tocsin.notification.NoticeKind;
import org.tocsin.notification.Notifications;
import org.tocsin.notification.Recipient;

/**
 * Gives what a model addresses to people by name to those who act for them while they are away. Who is away stays a
 * candidate and can take the task back on their return; the task's owner says for whom a deputy works.
 */
@Component
class Deputies {

    /** A property of a user task in the model: its answer is a personal one, which nobody can give for another. */
    static final String PERSONAL = "personal";

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private final CaseDoor cases;

    private final ObjectProvider<Absences> absences;

    private final ObjectProvider<Notifications> notifications;

    private final ApplicationEventPublisher facts;

    Deputies(
            CaseDoor cases,
            ObjectProvider<Absences> absences,
            ObjectProvider<Notifications> notifications,
            ApplicationEventPublisher facts) {
        this.cases = cases;
        this.absences = absences;
        this.notifications = notifications;
        this.facts = facts;
    }

    /** Those who act now for the people to whom the task is addressed; a deputy among them becomes a candidate. */
    List<String> actingFor(List<String> people, TaskEntity task) {
        return isPersonal(task)
                ? people
                : people.stream()
                        .map(person -> actingFor(person, task))
                        .distinct()
                        .toList();
    }

    boolean isAway(String person) {
        return absences.getObject().isAway(person);
    }

    /** Remembers in the ledger for whom somebody acted who is not among the people of the model. */
    void remember(TaskEntity task, String answeredBy) {
        Optional.ofNullable(task.getOwner())
                .filter(person -> !person.equals(answeredBy))
                .filter(person -> named(task).noneMatch(answeredBy::equals))
                .ifPresent(person ->
                        facts.publishEvent(new DeputyActed(TaskGuard.caseOf(task), purpose(task), answeredBy, person)));
    }

    /** The people whom the model names: one person or several, with commas between them, as the engine reads them too. */
    static Stream<String> named(TaskEntity task) {
        return task.getTaskDefinition().getCandidateUserIdExpressions().stream()
                .map(people -> String.valueOf(people.getValue(task)))
                .flatMap(people -> Arrays.stream(people.split(",")))
                .map(String::strip);
    }

    private String actingFor(String person, TaskEntity task) {
        var acting = absences.getObject().inFor(person);
        if (acting.equals(person)) {
            return stays(person, task, isAway(person));
        }
        if (!cases.isOpenTo(acting, TaskGuard.caseOf(task)) || !cases.mayStandIn(acting, TaskAddress.of(task))) {
            return stays(person, task, true);
        }
        passOn(task, person, acting);
        return acting;
    }

    private String stays(String person, TaskEntity task, boolean nobodyActs) {
        if (nobodyActs) {
            facts.publishEvent(new TaskWithoutDeputy(TaskGuard.caseOf(task), purpose(task), person));
            tell(task, NoticeKind.TASK_WITHOUT_DEPUTY, Recipient.holdersOf(Role.ISIRT_MANAGER));
        }
        return person;
    }

    private void passOn(TaskEntity task, String person, String deputy) {
        task.addCandidateUser(deputy);
        if (!person.equals(task.getOwner()) || !deputy.equals(task.getAssignee())) {
            task.setOwner(person);
            facts.publishEvent(new TaskPassedToDeputy(TaskGuard.caseOf(task), purpose(task), person, deputy));
            tell(task, NoticeKind.TASK_FOR_DEPUTY, Recipient.person(deputy));
        }
    }

    private void tell(TaskEntity task, NoticeKind kind, Recipient to) {
        notifications
                .getObject()
                .notify(new Notice(TaskGuard.caseOf(task), to, kind, Map.of("path", TASKLIST + task.getId())));
    }

    private static boolean isPersonal(TaskEntity task) {
        return Boolean.TRUE.equals(task.getExecution().getActivity().getProperty(PERSONAL));
    }

    private static String purpose(TaskEntity task) {
        return TaskPurpose.of(task.getTaskDefinitionKey());
    }
}
