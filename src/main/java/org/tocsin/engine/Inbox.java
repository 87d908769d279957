package org.tocsin.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Service;

/** What waits for one person: the tasks that they have taken, and those that somebody of their roles should take. */
@Service
public class Inbox {

    private static final int MOST_HELD = 500;

    private final TaskService tasks;
    private final Unrestricted unrestricted;
    private final Clock clock;

    Inbox(TaskService tasks, Unrestricted unrestricted, Clock clock) {
        this.tasks = tasks;
        this.unrestricted = unrestricted;
        this.clock = clock;
    }

    /**
     * A task in the inbox.
     *
     * @param id the engine's id, for links into Tasklist
     * @param name what to do, with the case's number
     * @param taken whether the person has taken it; otherwise anybody of the role may
     * @param due until when policy wants it done
     */
    public record Item(String id, String name, boolean taken, Optional<Instant> due) {}

    /**
     * An inbox.
     *
     * @param first the tasks that are due first
     * @param waiting how many wait altogether
     * @param late how many of them are overdue
     */
    public record View(List<Item> first, long waiting, long late) {}

    /**
     * A task that is overdue.
     *
     * @param task it
     * @param holder user id of who has taken it; empty while nobody has
     */
    public record LateTask(Item task, Optional<String> holder) {}

    /**
     * What is overdue.
     *
     * @param first the longest overdue
     * @param count how many there are altogether
     */
    public record Late(List<LateTask> first, long count) {}

    /**
     * The inbox of a person. Of a restricted case it holds tasks only when the person is named in it, because the
     * candidates of such a task are people and no roles.
     *
     * @param person user id
     * @param roles the roles that they hold
     * @param most how many tasks are listed
     */
    public View of(String person, Collection<String> roles, int most) {
        return unrestricted.call(() -> new View(
                theirs(person, roles).orderByDueDate().asc().listPage(0, most).stream()
                        .map(task -> item(task, person))
                        .toList(),
                theirs(person, roles).count(),
                theirs(person, roles).dueBefore(Date.from(clock.instant())).count()));
    }

    /** The tasks that a person has taken or was given, by id; those that are due first, and no more than can be worked on. */
    public List<String> heldBy(String person) {
        return unrestricted.call(() ->
                tasks.createTaskQuery().taskAssignee(person).orderByDueDate().asc().listPage(0, MOST_HELD).stream()
                        .map(Task::getId)
                        .toList());
    }

    /**
     * The tasks of everybody that are overdue, the longest first. Those of restricted cases are left out: they belong to named
     * people and to no role.
     */
    public Late late(int most) {
        return unrestricted.call(() -> new Late(
                overdue().orderByDueDate().asc().listPage(0, most).stream()
                        .map(task -> new LateTask(item(task, ""), Optional.ofNullable(task.getAssignee())))
                        .toList(),
                overdue().count()));
    }

    private TaskQuery overdue() {
        return tasks.createTaskQuery()
                .withCandidateGroups()
                .includeAssignedTasks()
                .dueBefore(Date.from(clock.instant()));
    }

    private TaskQuery theirs(String person, Collection<String> roles) {
        var query = tasks.createTaskQuery().or().taskAssignee(person).taskCandidateUser(person);
        return (roles.isEmpty() ? query : query.taskCandidateGroupIn(List.copyOf(roles))).endOr();
    }

    private static Item item(Task task, String person) {
        return new Item(
                task.getId(),
                task.getName(),
                person.equals(task.getAssignee()),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant));
    }
}
