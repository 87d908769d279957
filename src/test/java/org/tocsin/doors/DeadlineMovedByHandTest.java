package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.escalation.CaseClock;
import org.tocsin.escalation.ClockBoard;
import org.tocsin.identity.People;
import org.tocsin.identity.Role;

/** Until when something must be done is said by policy alone: nobody who works moves it, on whichever way to the engine. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlineMovedByHandTest {

    private static final String LATER = "2099-01-01T00:00:00.000+0000";

    private final ApplicationContext application;

    private final People people;

    private final Clients clients;

    private final Cases cases;

    private Casework casework;

    @Autowired
    DeadlineMovedByHandTest(ApplicationContext application, People people) {
        this.application = application;
        this.people = people;
        this.clients = new Clients(application);
        this.cases = new Cases(application);
        this.casework = Casework.of(application, "none");
    }

    @BeforeAll
    void aCaseWhoseClocksRun() {
        casework = Journey.declaredIncident(application);
    }

    Stream<Role> everybodyButTheAdministrator() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.ADMIN);
    }

    @ParameterizedTest
    @MethodSource("everybodyButTheAdministrator")
    void isRefusedOnEveryWay(Role role) {
        var before = everything();

        for (var door : Door.values()) {
            var engine = door.to(people.with(role).get(0).id(), clients);
            deeds().forEach(deed -> deed.through(engine).mustBeForbidden());
            engine.put("/task/" + task().getId(), due(task())).mustBeRefused(400, 403, 404);
        }

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void isRefusedToWhoeverHoldsTheTask() {
        var task = task();
        for (var door : Door.values()) {
            var engine = door.to("ida.isirt", clients);
            engine.claim(task.getId(), "ida.isirt").mustSucceed();
            var before = everything();

            engine.put("/task/" + task.getId(), due(task)).mustBeRefused(400, 403);
            ofTheTask(task).forEach(deed -> deed.through(engine).mustBeForbidden());

            assertThat(everything()).isEqualTo(before);
            engine.post("/task/" + task.getId() + "/unclaim", Map.of()).mustSucceed();
        }
    }

    /** The administrator may run a timer before its time; then the clock still says when that is. */
    @Test
    void hasNoEffectWhereTheEngineCannotRefuseIt() {
        var before = clocks();

        timers().forEach(timer -> {
            var path = "/job/" + timer.getId();
            Door.SCRIPTS
                    .to("ada.admin", clients)
                    .put(path + "/duedate", Map.of("duedate", "2000-01-01T00:00:00.000+0000"));
            Door.SCRIPTS.to("ada.admin", clients).post(path + "/execute", Map.of());
        });

        assertThat(clocks()).isEqualTo(before);
        assertThat(casework.kindsOfFacts()).doesNotContain("clock-at-risk", "target-missed");
    }

    private List<Deed> deeds() {
        return Stream.of(
                        timers().stream().flatMap(this::ofTheTimer),
                        watches().stream().flatMap(this::ofTheWatch),
                        ofTheTask(task()),
                        messages())
                .flatMap(deeds -> deeds)
                .toList();
    }

    private Stream<Deed> ofTheTimer(Job timer) {
        var path = "/job/" + timer.getId();
        var definition = "/job-definition/" + timer.getJobDefinitionId();
        return Stream.of(
                Deed.put("due date of a job", path + "/duedate", Map.of("duedate", LATER)),
                Deed.put("due date of a job with others", path + "/duedate", Map.of("duedate", LATER, "cascade", true)),
                Deed.post("recalculated due date", path + "/duedate/recalculate", Map.of()),
                Deed.post(
                        "recalculated from its beginning",
                        path + "/duedate/recalculate?creationDateBased=true",
                        Map.of()),
                Deed.post("a job run early", path + "/execute", Map.of()),
                Deed.put("a job that is not tried", path + "/retries", Map.of("retries", 0)),
                Deed.put("a job that stands still", path + "/suspended", Map.of("suspended", true)),
                Deed.put(
                        "jobs of a case that stand still",
                        "/job/suspended",
                        Map.of("suspended", true, "processInstanceId", timer.getProcessInstanceId())),
                Deed.put(
                        "jobs of a kind that stand still",
                        definition + "/suspended",
                        Map.of("suspended", true, "includeJobs", true)),
                Deed.put("jobs of a kind that are not tried", definition + "/retries", Map.of("retries", 0)));
    }

    private Stream<Deed> ofTheWatch(String instance) {
        var path = "/process-instance/" + instance;
        var execution = "/execution/" + instance;
        var value = Map.of("value", "2099-01-01T00:00:00Z", "type", "String");
        var values = Map.of("modifications", Map.of("targetDueAt", value));
        return Stream.of(
                Deed.put("a variable", path + "/variables/targetDueAt", value),
                Deed.post("variables", path + "/variables", values),
                Deed.delete("a variable taken away", path + "/variables/targetDueAt"),
                Deed.put("a local variable", execution + "/localVariables/targetDueAt", value),
                Deed.post("local variables", execution + "/localVariables", values),
                Deed.delete("a local variable taken away", execution + "/localVariables/targetDueAt"),
                Deed.post("variables in the background", "/process-instance/variables-async", inBackground(instance)),
                Deed.post("a token moved", path + "/modification", moved()),
                Deed.post("a token moved in the background", path + "/modification-async", moved()),
                Deed.put("a watch that stands still", path + "/suspended", Map.of("suspended", true)),
                Deed.post("a watch signalled", execution + "/signal", Map.of()),
                Deed.delete("a watch ended", path));
    }

    private static Map<String, Object> inBackground(String instance) {
        return Map.of(
                "processInstanceIds",
                List.of(instance),
                "variables",
                Map.of("targetDueAt", Map.of("value", "2099-01-01T00:00:00Z")));
    }

    private static Map<String, Object> moved() {
        return Map.of("instructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "event_targetDue")));
    }

    private static Stream<Deed> ofTheTask(Task task) {
        var path = "/task/" + task.getId();
        var value = Map.of("value", LATER, "type", "String");
        return Stream.of(
                Deed.put("a variable at a task", path + "/variables/targetDueAt", value),
                Deed.put("a local variable at a task", path + "/localVariables/targetDueAt", value),
                Deed.post("variables at a task", path + "/variables", Map.of("modifications", Map.of("dueAt", value))),
                Deed.put(
                        "a variable at the execution of a task",
                        "/execution/" + task.getExecutionId() + "/localVariables/targetDueAt",
                        value));
    }

    private Stream<Deed> messages() {
        return Stream.of(
                Deed.post(
                        "a message that the clock changed",
                        "/message",
                        Map.of(
                                "messageName",
                                "clock-changed",
                                "businessKey",
                                casework.number(),
                                "correlationKeys",
                                Map.of("target", Map.of("value", "assess", "type", "String")),
                                "processVariables",
                                Map.of("clockState", Map.of("value", "met", "type", "String")))),
                Deed.post(
                        "a watch of one's own",
                        "/process-definition/key/target-watch/start",
                        Map.of("businessKey", casework.number())));
    }

    /** The task as a program would send it back with another day. */
    private static Map<String, Object> due(Task task) {
        var body = new HashMap<String, Object>();
        body.put("name", task.getName());
        body.put("priority", task.getPriority());
        body.put("assignee", "ida.isirt");
        body.put("due", LATER);
        return body;
    }

    private Task task() {
        return application
                .getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(casework.number())
                .taskDefinitionKey("userTask_confirmIncident")
                .singleResult();
    }

    private List<String> watches() {
        return application
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(casework.number())
                .processDefinitionKeyIn("target-watch", "task-watch")
                .list()
                .stream()
                .map(watch -> watch.getId())
                .sorted()
                .toList();
    }

    private List<Job> timers() {
        var jobs = application.getBean(ManagementService.class);
        return watches().stream()
                .flatMap(watch -> jobs.createJobQuery().processInstanceId(watch).timers().list().stream())
                .toList();
    }

    /** What no refused deed may change. */
    private String everything() {
        var timers = timers().stream()
                .map(timer ->
                        timer.getId() + " " + timer.getDuedate() + " " + timer.getRetries() + " " + timer.isSuspended())
                .sorted()
                .collect(Collectors.joining("; "));
        var runtime = application.getBean(RuntimeService.class);
        var variables = watches().stream()
                .map(watch -> runtime.getVariables(watch).toString())
                .collect(Collectors.joining("; "));
        return cases.stateOf(casework.number()) + timers + variables + clocks();
    }

    private List<CaseClock> clocks() {
        return application.getBean(ClockBoard.class).of(casework.number()).stream()
                .map(ClockBoard.Line::clock)
                .toList();
    }
}
