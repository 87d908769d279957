package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.identity.People;
import org.tocsin.identity.Person;
import org.tocsin.identity.Role;

/**
 * Every role at every user task of every model in force, through both doors. Who may is read from the model itself, so
 * a new model is tried without anybody listing it. Tried on one database: it takes thousands of requests.
 */
@ProcessTest
@Tag("every-role")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRoleAtEveryTaskTest {

    private final RepositoryService repository;

    private final People people;

    private final Clients clients;

    private final Cases cases;

    private String incident = "";

    private String lastAtWork = "";

    @Autowired
    EveryRoleAtEveryTaskTest(ApplicationContext application, RepositoryService repository, People people) {
        this.repository = repository;
        this.people = people;
        this.clients = new Clients(application);
        this.cases = new Cases(application);
    }

    Stream<AnyTask> tasks() {
        return AnyTask.deployed(repository);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void letsOnlyTheRolesOfTheModelWork(AnyTask task) {
        assertThat(entitled(task)).describedAs("people for %s", task).isNotEmpty();
        var worker = nextAtWork(task);
        for (var door : Door.values()) {
            var caseId = task.needsACaseOfItsOwn() ? cases.caseFor(task) : incident(task);
            var open = cases.waitingAt(task, caseId);
            var before = cases.stateOf(caseId);
            others(task).parallelStream().forEach(person -> refuses(door, person, open, task));
            assertThat(cases.stateOf(caseId))
                    .describedAs("after all others tried")
                    .isEqualTo(before);
            entitled(task).forEach(person -> welcomes(door, person, open));
            door.to(worker, clients)
                    .submit(open.getId(), RightAnswers.to(task.purpose()))
                    .mustSucceed();
            cases.end(open.getProcessInstanceId());
        }
        lastAtWork = worker;
    }

    /** One incident that is far enough for everything serves all models. */
    private String incident(AnyTask task) {
        if (incident.isEmpty()) {
            incident = cases.caseFor(task);
        }
        return incident;
    }

    /** One of each role that the model gives the task to, or whom it names. */
    private List<String> entitled(AnyTask task) {
        if (task.purpose().equals("approve-release")) {
            return membersOf(Set.of("isirt-manager"));
        }
        return task.people().isPresent()
                ? List.of(Cases.NAMED)
                : task.roles().stream().map(this::somebody).toList();
    }

    /** One of each role that has nothing to do with the task. */
    private List<String> others(AnyTask task) {
        return Arrays.stream(Role.values())
                .filter(role -> !task.roles().contains(role.id()))
                .map(role -> somebody(role.id()))
                .filter(person -> !entitled(task).contains(person))
                .toList();
    }

    private String somebody(String role) {
        return people.with(Role.of(role).orElseThrow()).get(0).id();
    }

    private void refuses(Door door, String person, Task task, AnyTask any) {
        var engine = door.to(person, clients);
        var at = "/task/" + task.getId();

        assertThat(shown(engine, task)).describedAs("%s sees %s", person, any).isEmpty();
        engine.get(at).mustBeForbidden();
        engine.claim(task.getId(), person).mustBeForbidden();
        engine.post(at + "/assignee", Map.of("userId", person)).mustBeForbidden();
        engine.put(at + "/variables/isConfirmed", Map.of("value", true)).mustBeForbidden();
        engine.submit(task.getId(), RightAnswers.to(any.purpose())).mustBeForbidden();
        engine.complete(task.getId(), Map.of()).mustBeForbidden();
    }

    private void welcomes(Door door, String person, Task task) {
        var engine = door.to(person, clients);
        var at = "/task/" + task.getId();

        assertThat(shown(engine, task)).describedAs("%s sees it", person).containsExactly(task.getId());
        assertThat(engine.count("/task/count?processInstanceId=" + task.getProcessInstanceId()))
                .isEqualTo(1);
        engine.get(at).mustSucceed();
        engine.get(at + "/form-variables").mustSucceed();
        engine.get(at + "/deployed-form").mustSucceed();
        engine.claim(task.getId(), person).mustSucceed();
        engine.post(at + "/unclaim", Map.of()).mustSucceed();
    }

    /** Four eyes: whoever did the step before does not do this one where somebody else can. */
    private String nextAtWork(AnyTask task) {
        var everybody = task.people().isPresent() ? entitled(task) : membersOf(task.roles());
        return everybody.stream()
                .filter(person -> !person.equals(lastAtWork))
                .findFirst()
                .orElse(everybody.get(0));
    }

    private List<String> membersOf(Set<String> roles) {
        return roles.stream()
                .flatMap(role -> people.with(Role.of(role).orElseThrow()).stream())
                .map(Person::id)
                .toList();
    }

    /** A role without any business in the engine is refused the list itself. */
    private static List<String> shown(Engine engine, Task task) {
        var list = engine.get("/task?maxResults=10&processInstanceId=" + task.getProcessInstanceId());
        return list.status() == 403 ? List.of() : list.mustSucceed().ids();
    }
}
