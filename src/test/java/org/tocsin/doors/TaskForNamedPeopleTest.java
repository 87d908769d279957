package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.engine.Addressing;
import org.tocsin.incident.Visibility;

/** A task that a model gives to people by name, whatever their roles, is theirs alone, and follows a change of the names. */
@ProcessTest
class TaskForNamedPeopleTest {

    private final ApplicationContext application;

    private final TaskService tasks;

    private final RuntimeService runtime;

    private final RepositoryService repository;

    private final Clients clients;

    private String deployment = "";

    @Autowired
    TaskForNamedPeopleTest(
            ApplicationContext application, TaskService tasks, RuntimeService runtime, RepositoryService repository) {
        this.application = application;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.clients = new Clients(application);
    }

    @BeforeEach
    void deployAModelThatNamesPeople() {
        var model = Bpmn.createExecutableProcess("look-again")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("userTask_lookAgain")
                .camundaCandidateUsers("${lookers}")
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("look-again.bpmn", model)
                .deploy()
                .getId();
    }

    @AfterEach
    void removeIt() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void isAtOnceInTheHandsOfTheOnlyPersonNamed() {
        var casework = Journey.declaredIncident(application);

        var task = start(casework, "hanna.hr");

        assertThat(task.getAssignee()).isEqualTo("hanna.hr");
        reaches("hanna.hr", task);
        refuses("ida.isirt", task);
        refuses("fred.facilities", task);
    }

    @Test
    void waitsUntilOneOfSeveralTakesIt() {
        var task = start(Journey.declaredIncident(application), "hanna.hr, fred.facilities");

        assertThat(task.getAssignee()).isNull();
        reaches("hanna.hr", task);
        reaches("fred.facilities", task);
        refuses("lena.legal", task);
    }

    @Test
    void staysTheirsWhenHandedBack() {
        var task = start(Journey.declaredIncident(application), "hanna.hr");

        Door.SCRIPTS
                .to("hanna.hr", clients)
                .post("/task/" + task.getId() + "/unclaim", Map.of())
                .mustSucceed();

        assertThat(again(task).getAssignee()).isNull();
        reaches("hanna.hr", task);
    }

    @Test
    void followsAChangeOfTheNames() {
        var casework = Journey.declaredIncident(application);
        var task = start(casework, "hanna.hr");

        name(casework, task, "fred.facilities");
        assertThat(again(task).getAssignee()).isEqualTo("fred.facilities");
        reaches("fred.facilities", task);
        refuses("hanna.hr", task);

        name(casework, task, "hanna.hr,lena.legal");
        assertThat(again(task).getAssignee()).isNull();
        reaches("lena.legal", task);
        refuses("fred.facilities", task);
    }

    @Test
    void isNobodysInACaseThatThePersonMayNotSee() {
        var casework = Journey.declaredIncident(application);
        var open = start(casework, "hanna.hr");

        casework.as("mara.manager", () -> {
            application
                    .getBean(Visibility.class)
                    .restrict(casework.incident(), Set.of("ida.isirt", "mara.manager"), "Against one of HR");
            return "restricted";
        });
        var later = start(casework, "hanna.hr");

        for (var task : List.of(open, later)) {
            assertThat(again(task).getAssignee()).isNull();
            refuses("hanna.hr", task);
            refuses("ida.isirt", task);
        }
    }

    private Task start(Casework casework, String lookers) {
        var instance = runtime.startProcessInstanceByKey(
                "look-again", casework.incident().number(), Map.of("lookers", lookers));
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    }

    private Task again(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }

    private void name(Casework casework, Task task, String lookers) {
        application.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            runtime.setVariable(task.getProcessInstanceId(), "lookers", lookers);
            application.getBean(Addressing.class).readdress(casework.incident().number());
        });
    }

    private void reaches(String person, Task task) {
        for (var door : Door.values()) {
            var engine = door.to(person, clients);
            engine.get("/task/" + task.getId()).mustSucceed();
            assertThat(engine.tasks("processInstanceId=" + task.getProcessInstanceId()))
                    .containsExactly(task.getId());
        }
    }

    private void refuses(String person, Task task) {
        for (var door : Door.values()) {
            var engine = door.to(person, clients);
            engine.get("/task/" + task.getId()).mustBeForbidden();
            engine.claim(task.getId(), person).mustBeForbidden();
            engine.post("/task/" + task.getId() + "/assignee", Map.of("userId", person))
                    .mustBeForbidden();
        }
    }
}
