package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.identity.Absence;
import org.tocsin.identity.Absences;
import org.tocsin.incident.Visibility;
import org.tocsin.notification.Message;
import org.tocsin.notification.Notifications;

/** What waits for somebody who is away by name waits for their deputy instead, and for nobody else. */
@ProcessTest
class DeputiesTest {

    private final ApplicationContext application;

    private final TaskService tasks;

    private final RuntimeService runtime;

    private final RepositoryService repository;

    private final Clients clients;

    private final List<Absence> stated = new ArrayList<>();

    private String deployment = "";

    @Autowired
    DeputiesTest(
            ApplicationContext application, TaskService tasks, RuntimeService runtime, RepositoryService repository) {
        this.application = application;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.clients = new Clients(application);
    }

    @BeforeEach
    void deployAModelThatNamesPeople() {
        var model = Bpmn.createExecutableProcess("stand-in")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("userTask_appointOwner")
                .camundaFormRef("appoint-owner")
                .camundaFormRefBinding("latest")
                .camundaCandidateUsers("${workers}")
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("stand-in.bpmn", model)
                .deploy()
                .getId();
    }

    @AfterEach
    void everybodyComesBack() {
        repository.deleteDeployment(deployment, true);
        ClockUtil.reset();
        var absences = application.getBean(Absences.class);
        stated.stream()
                .filter(absence -> absences.of(absence.person()).stream().anyMatch(open -> open.id() == absence.id()))
                .forEach(absence -> as("mara.manager", () -> {
                    absences.end(absence.id());
                    return absence;
                }));
    }

    @AfterAll
    static void passesEveryNode(@Autowired ApplicationContext application) {
        assertThat(Casework.neverPassed(application, "absence-hand-over")).isEmpty();
    }

    @Test
    void givesANewTaskToTheDeputyAndTellsThem() {
        var casework = Journey.declaredIncident(application);
        away("hanna.hr", "lena.legal");

        var task = start(casework, "hanna.hr");

        assertThat(task.getAssignee()).isEqualTo("lena.legal");
        assertThat(task.getOwner()).isEqualTo("hanna.hr");
        reaches("lena.legal", task);
        refuses("fred.facilities", task);
        assertThat(told(casework, "task-for-deputy")).containsExactly("lena.legal");
        assertThat(casework.kindsOfFacts()).contains("task-passed-to-deputy");
    }

    @Test
    void remembersForWhomTheDeputyActed() {
        var casework = Journey.declaredIncident(application);
        away("hanna.hr", "lena.legal");
        var task = start(casework, "hanna.hr");

        Door.SCRIPTS
                .to("lena.legal", clients)
                .submit(task.getId(), Map.of("ownerId", "ida.isirt", "ownerRationale", "She knows the system"))
                .mustSucceed();

        assertThat(casework.facts())
                .filteredOn(fact -> fact.kind().equals("deputy-acted"))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.actor().id()).isEqualTo("lena.legal");
                    assertThat(fact.payload()).contains("\"person\":\"hanna.hr\"", "\"deputy\":\"lena.legal\"");
                });
    }

    @Test
    void addsTheDeputyToTheOthersWhoAreNamed() {
        away("hanna.hr", "lena.legal");

        var task = start(Journey.declaredIncident(application), "hanna.hr, fred.facilities");

        assertThat(task.getAssignee()).isNull();
        reaches("lena.legal", task);
        reaches("fred.facilities", task);
        refuses("carl.comms", task);
    }

    @Test
    void handsOverOpenTasksWhenTheAbsenceBegins() {
        var casework = Journey.declaredIncident(application);
        var task = start(casework, "hanna.hr");
        var absence = away("hanna.hr", "lena.legal", Duration.ofDays(2));
        assertThat(again(task).getAssignee()).isEqualTo("hanna.hr");

        begins(absence);

        assertThat(again(task).getAssignee()).isEqualTo("lena.legal");
        assertThat(told(casework, "task-for-deputy")).containsExactly("lena.legal");
    }

    @Test
    void keepsTasksWithWhoDoesNotGoAfterAll() {
        var casework = Journey.declaredIncident(application);
        var task = start(casework, "hanna.hr");
        var absence = away("hanna.hr", "lena.legal", Duration.ofDays(2));

        as("hanna.hr", () -> {
            application.getBean(Absences.class).end(absence.id());
            return absence;
        });
        begins(absence);

        assertThat(again(task).getAssignee()).isEqualTo("hanna.hr");
        refuses("lena.legal", task);
    }

    @Test
    void givesBackToTheRoleWhatWasTakenFromIt() {
        var casework = Journey.declaredIncident(application);
        var task = casework.task("confirm-incident");
        Door.SCRIPTS.to("ivan.isirt", clients).claim(task.getId(), "ivan.isirt").mustSucceed();

        begins(away("ivan.isirt", "lena.legal"));

        assertThat(again(task).getAssignee()).isNull();
        refuses("lena.legal", task);
        Door.SCRIPTS.to("ida.isirt", clients).claim(task.getId(), "ida.isirt").mustSucceed();
    }

    @Test
    void givesNewTasksToThePersonAgainAfterTheReturn() {
        var casework = Journey.declaredIncident(application);
        away("hanna.hr", "lena.legal");
        var before = start(casework, "hanna.hr");
        ClockUtil.offset(Duration.ofDays(4).toMillis());

        var after = start(casework, "hanna.hr");

        assertThat(after.getAssignee()).isEqualTo("hanna.hr");
        assertThat(again(before).getAssignee()).isEqualTo("lena.legal");
        Door.SCRIPTS
                .to("lena.legal", clients)
                .post("/task/" + before.getId() + "/assignee", Map.of("userId", "hanna.hr"))
                .mustSucceed();
        assertThat(again(before).getAssignee()).isEqualTo("hanna.hr");
    }

    @Test
    void givesNothingOfARestrictedCaseToADeputyWhoMayNotSeeIt() {
        var casework = Journey.declaredIncident(application);
        restrict(casework, Set.of("hanna.hr", "mara.manager"));
        away("hanna.hr", "lena.legal");

        var task = start(casework, "hanna.hr");

        assertThat(task.getAssignee()).isEqualTo("hanna.hr");
        refuses("lena.legal", task);
        assertThat(told(casework, "task-for-deputy")).isEmpty();
        assertThat(told(casework, "task-without-deputy"))
                .contains("mara.manager")
                .doesNotContain("max.manager");
    }

    @Test
    void followsADeputyIntoARestrictedCaseOnlyWhileNamed() {
        var casework = Journey.declaredIncident(application);
        away("hanna.hr", "lena.legal");
        var task = start(casework, "hanna.hr");
        assertThat(task.getAssignee()).isEqualTo("lena.legal");

        restrict(casework, Set.of("hanna.hr", "mara.manager"));

        assertThat(again(task).getAssignee()).isEqualTo("hanna.hr");
        refuses("lena.legal", task);
    }

    @Test
    void asksNobodyElseForAPersonalAnswer() {
        var casework = Journey.declaredIncident(application);
        away("hanna.hr", "lena.legal");

        var instance = runtime.startProcessInstanceByKey(
                "review-questions", casework.incident().number(), Map.of("participant", "hanna.hr"));
        var task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();

        assertThat(task.getAssignee()).isEqualTo("hanna.hr");
        refuses("lena.legal", task);
        runtime.deleteProcessInstance(instance.getId(), "tried");
    }

    @Test
    void asksForAnAbsenceOnItsPage() {
        var browser = clients.browser("hanna.hr");
        var now = application.getBean(Clock.class).instant().toString().substring(0, 16);
        var wrong = Clients.send(
                browser,
                "/absences",
                Map.of("absenceFrom", now, "absenceUntil", "2020-01-01T00:00", "absenceDeputy", "lena.legal"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("This is in the past", "f-absenceUntil");
        assertThat(Clients.send(browser, "/absences", Map.of("absenceFrom", "soon"))
                        .status())
                .isEqualTo(400);
        assertThat(Clients.send(
                                browser,
                                "/absences",
                                Map.of(
                                        "absencePerson", "ida.isirt",
                                        "absenceFrom", now,
                                        "absenceUntil", "2999-01-01T00:00",
                                        "absenceDeputy", "lena.legal"))
                        .status())
                .isEqualTo(403);

        stated.add(away("hanna.hr", "lena.legal"));
        assertThat(browser.get("/absences").mustSucceed().body()).contains("Lena");
        assertThat(browser.get("/account").mustSucceed().body()).contains("lena.legal");
        assertThat(clients.browser("mara.manager")
                        .get("/absences")
                        .mustSucceed()
                        .body())
                .contains("There again<span class=\"visually-hidden\"> Hanna Human");
        assertThat(clients.browser("fred.facilities")
                        .get("/absences")
                        .mustSucceed()
                        .body())
                .contains("No absence is stated");
    }

    private Absence away(String person, String deputy) {
        return away(person, deputy, Duration.ZERO);
    }

    private Absence away(String person, String deputy, Duration in) {
        var from = application.getBean(Clock.class).instant().plus(in);
        var absence = as(
                "mara.manager",
                () -> application.getBean(Absences.class).state(person, from, from.plus(Duration.ofDays(3)), deputy));
        stated.add(absence);
        return absence;
    }

    /** The engine's clock reaches the beginning. */
    private void begins(Absence absence) {
        if (absence.from().isAfter(ClockUtil.getCurrentTime().toInstant())) {
            ClockUtil.offset(Duration.between(ClockUtil.getCurrentTime().toInstant(), absence.from())
                    .plusMinutes(1)
                    .toMillis());
        }
        var instance = application
                .getBean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey("absence-" + absence.id())
                .singleResult();
        var jobs = application.getBean(ManagementService.class);
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId());
    }

    private void restrict(Casework casework, Set<String> named) {
        as("mara.manager", () -> {
            application.getBean(Visibility.class).restrict(casework.incident(), named, "Against one of us");
            return casework;
        });
    }

    private <T> T as(String person, java.util.function.Supplier<T> deed) {
        return new org.tocsin.casework.People(application).onAPage(person, deed);
    }

    private Task start(Casework casework, String workers) {
        var instance = runtime.startProcessInstanceByKey(
                "stand-in", casework.incident().number(), Map.of("workers", workers));
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    }

    private Task again(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }

    private List<String> told(Casework casework, String kind) {
        return application.getBean(Notifications.class).of(casework.number()).stream()
                .filter(message -> message.kind().equals(kind))
                .map(Message::recipient)
                .toList();
    }

    private void reaches(String person, Task task) {
        for (var door : Door.values()) {
            door.to(person, clients).get("/task/" + task.getId()).mustSucceed();
        }
    }

    private void refuses(String person, Task task) {
        for (var door : Door.values()) {
            var engine = door.to(person, clients);
            engine.get("/task/" + task.getId()).mustBeForbidden();
            engine.claim(task.getId(), person).mustBeForbidden();
            engine.post("/task/" + task.getId() + "/assignee", Map.of("userId", person))
                    .mustBeForbidden();
            engine.submit(task.getId(), Map.of("ownerId", "ida.isirt", "ownerRationale", "x"))
                    .mustBeForbidden();
        }
    }
}
