package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.casework.SomeAnswers;

/** Even somebody who may work on a task does so through its form, for themselves, and in no other way. */
@ProcessTest
class WorkThroughTheFormTest {

    private final ApplicationContext application;

    private final Clients clients;

    private final Cases cases;

    @Autowired
    WorkThroughTheFormTest(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
        this.cases = new Cases(application);
    }

    @ParameterizedTest
    @EnumSource
    void completesNoTaskWithoutItsForm(Door door) {
        var event = cases.reportedEvent();
        var task = cases.openTask(event, "assess-event").getId();
        var paul = door.to("paul.poc", clients);
        paul.claim(task, "paul.poc").mustSucceed();
        var before = cases.stateOf(event);

        paul.complete(task, Map.of()).mustBeRefused(403);
        paul.complete(task, RightAnswers.to("assess-event")).mustBeRefused(403);
        paul.post("/task/" + task + "/resolve", Map.of()).mustBeRefused(403);
        paul.post("/task/" + task + "/delegate", Map.of("userId", "soc-tier1")).mustBeRefused(403);
        paul.post("/task/" + task + "/bpmnError", Map.of("errorCode", "any")).mustBeRefused(403);
        paul.post("/task/" + task + "/bpmnEscalation", Map.of("escalationCode", "any"))
                .mustBeRefused(403);

        assertThat(cases.stateOf(event)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void takesOnlyAnswersThatTheFormAsksFor(Door door) {
        var event = cases.reportedEvent();
        var task = cases.openTask(event, "assess-event").getId();
        var paul = door.to("paul.poc", clients);
        var before = cases.stateOf(event);

        paul.submit(task, with("isConfirmed", true)).mustBeRefusedBecauseOf("isConfirmed");
        paul.submit(task, with("answers", "{}")).mustBeRefusedBecauseOf("answers");
        paul.submit(task, with("answeredBy", "ida.isirt")).mustBeRefusedBecauseOf("answeredBy");
        paul.submit(task, with("ctxEventWhat", "Something else")).mustBeRefusedBecauseOf("ctxEventWhat");
        paul.submit(task, with("eventDecision", "no-such-decision")).mustBeRefusedBecauseOf("eventDecision");
        paul.submit(task, Map.of()).mustBeRefusedBecauseOf("eventDecision");

        assertThat(cases.stateOf(event)).isEqualTo(before);
        paul.submit(task, RightAnswers.to("assess-event")).mustSucceed();
    }

    @ParameterizedTest
    @EnumSource
    void takesATaskForNobodyElse(Door door) {
        var event = cases.reportedEvent();
        var task = cases.openTask(event, "assess-event").getId();
        var paul = door.to("paul.poc", clients);
        var before = cases.stateOf(event);

        paul.claim(task, "soc-tier1").mustBeRefused(403);
        paul.post("/task/" + task + "/assignee", Map.of("userId", "ida.isirt")).mustBeRefused(400);
        paul.post("/task/" + task + "/assignee", Map.of("userId", "nobody.known"))
                .mustBeRefused(400);

        assertThat(cases.stateOf(event)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void leavesAColleaguesTaskAlone(Door door) {
        var event = cases.reportedEvent();
        var task = cases.openTask(event, "assess-event").getId();
        var paul = door.to("paul.poc", clients);
        var tier1 = door.to("soc-tier1", clients);
        paul.post("/task/" + task + "/assignee", Map.of("userId", "soc-tier1")).mustSucceed();
        var before = cases.stateOf(event);

        paul.submit(task, RightAnswers.to("assess-event")).mustBeRefused(403);
        paul.claim(task, "paul.poc").mustBeRefused(403, 409);
        paul.complete(task, Map.of()).mustBeRefused(403);

        assertThat(cases.stateOf(event)).isEqualTo(before);
        tier1.submit(task, RightAnswers.to("assess-event")).mustSucceed();
    }

    @ParameterizedTest
    @EnumSource
    void writesNoVariable(Door door) {
        var event = cases.reportedEvent();
        var task = cases.openTask(event, "assess-event");
        var paul = door.to("paul.poc", clients);
        paul.claim(task.getId(), "paul.poc").mustSucceed();
        var before = cases.stateOf(event);

        for (var scope : List.of(
                "/task/" + task.getId() + "/variables",
                "/task/" + task.getId() + "/localVariables",
                "/process-instance/" + task.getProcessInstanceId() + "/variables",
                "/execution/" + task.getExecutionId() + "/localVariables")) {
            paul.put(scope + "/eventDecision", Map.of("value", "false-alarm", "type", "String"))
                    .mustBeRefused(403);
            paul.post(scope, Map.of("modifications", Map.of("eventDecision", Map.of("value", "false-alarm"))))
                    .mustBeRefused(403);
            paul.delete(scope + "/eventDecision").mustBeRefused(403);
        }

        assertThat(cases.stateOf(event)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingThatModelOrPolicySet(Door door) {
        var event = cases.reportedEvent();
        var task = cases.openTask(event, "assess-event");
        var paul = door.to("paul.poc", clients);
        paul.claim(task.getId(), "paul.poc").mustSucceed();
        var before = cases.stateOf(event);
        var path = "/task/" + task.getId();

        paul.put(path, changed(task, "name", "Mine")).mustBeRefused(400, 403);
        paul.put(path, changed(task, "priority", 99)).mustBeRefused(400, 403);
        paul.put(path, changed(task, "due", "2031-01-01T00:00:00.000+0000")).mustBeRefused(400, 403);
        paul.put(path, changed(task, "owner", "paul.poc")).mustBeRefused(400, 403);
        paul.post(path + "/identity-links", Map.of("groupId", "legal", "type", "candidate"))
                .mustBeRefused(403);
        paul.post(path + "/identity-links/delete", Map.of("groupId", "poc", "type", "candidate"))
                .mustBeRefused(403);
        paul.post("/task/create", Map.of("name", "My own task")).mustBeRefused(403);
        paul.delete(path).mustBeRefused(400, 403);

        assertThat(cases.stateOf(event)).isEqualTo(before);
    }

    @Test
    void letsNobodyCloseWhatTheyHandledAlone() {
        var casework = incidentHandledBy("mara.manager");
        var task = casework.task("approve-closure").getId();

        for (var door : Door.values()) {
            door.to("mara.manager", clients)
                    .submit(task, SomeAnswers.closure("approved"))
                    .mustBeRefused(403);
        }
        assertThat(casework.openTasks()).containsExactly("approve-closure");
        assertThat(casework.kindsOfFacts()).contains("access-refused").doesNotContain("incident-closed");

        Door.TASKLIST
                .to("max.manager", clients)
                .submit(task, SomeAnswers.closure("approved"))
                .mustSucceed();
        casework.work();
        assertThat(casework.kindsOfFacts()).contains("incident-closed");
    }

    /** The owner is the handler, whoever completed which task. */
    private Casework incidentHandledBy(String owner) {
        var casework = Journey.assessedIncident(application, "malware", "ransomware")
                .complete("max.manager", "appoint-owner", SomeAnswers.owner(owner));
        return Journey.throughPlaybook(casework, Journey.MALWARE)
                .complete("mara.manager", "assess-control", SomeAnswers.underControl("yes"))
                .complete("ida.isirt", "carry-out-later-responses", SomeAnswers.laterResponses())
                .complete("ivan.isirt", "verify-recovery", SomeAnswers.recovery("yes"))
                .completeAll("answer-review-questions", SomeAnswers.reviewAnswer())
                .complete("ida.isirt", "identify-lessons", SomeAnswers.lessons("Segment closed within the hour"))
                .complete("mara.manager", "agree-improvements", SomeAnswers.improvements("Patch within a week"));
    }

    private static Map<String, Object> with(String key, Object value) {
        return SomeAnswers.but(RightAnswers.to("assess-event"), key, value);
    }

    /** What Tasklist sends when it changes one thing of a task: the whole task. */
    private static Map<String, Object> changed(Task task, String what, Object value) {
        var whole = new HashMap<String, Object>();
        whole.put("name", task.getName());
        whole.put("priority", task.getPriority());
        whole.put("assignee", task.getAssignee());
        whole.put(what, value);
        return whole;
    }
}
