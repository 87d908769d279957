package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.ProcessTest;

/** What the engine would run if it were asked: the two published holes, and every way to bring code along in a model. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HardenedEngineTest {

    private static final String ANY_EXPRESSION = "${now()}";

    private final ApplicationContext application;

    private final Clients clients;

    @Autowired
    HardenedEngineTest(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
    }

    /** CVE-2026-109432: the engine as it is published evaluates the second and the third. */
    @ParameterizedTest
    @EnumSource
    void evaluatesNoExpressionOfAQuery(Door door) {
        var paul = door.to("paul.poc", clients);

        for (var query : List.of(
                Map.of("dueAfterExpression", ANY_EXPRESSION),
                Map.of("orQueries", List.of(Map.of("dueAfterExpression", ANY_EXPRESSION))),
                Map.of("orQueries", List.of(Map.of("candidateGroupsExpression", ANY_EXPRESSION))),
                Map.of("assigneeExpression", "${currentUser()}"))) {
            paul.post("/task?maxResults=5", query).mustBeRefused(400);
            paul.post("/task/count", query).mustBeRefused(400);
        }
    }

    /** CVE-2026-109432: by way of a stored list, which everybody may extend with a query of their own. */
    @ParameterizedTest
    @EnumSource
    void evaluatesNoExpressionThatExtendsAStoredList(Door door) {
        var list = application
                .getBean(FilterService.class)
                .createFilterQuery()
                .listPage(0, 1)
                .get(0)
                .getId();
        var paul = door.to("paul.poc", clients);
        var extending = Map.of("orQueries", List.of(Map.of("dueAfterExpression", ANY_EXPRESSION)));

        paul.post("/filter/" + list + "/list?maxResults=5", extending).mustBeRefused(400);
        paul.post("/filter/" + list + "/list?maxResults=5", Map.of("dueAfterExpression", ANY_EXPRESSION))
                .mustBeRefused(400);
        paul.post("/filter/" + list + "/count", extending).mustBeRefused(400);
        paul.post("/filter/" + list + "/list?maxResults=5", Map.of()).mustSucceed();
    }

    /** CVE-2026-109432: not even an administrator stores an expression that is not known to be harmless. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "${dateTime().getClass()}",
                "${now().time}",
                "#{identityService}",
                "${currentUser().getClass()}"
            })
    void storesNoExpressionThatIsNotKnown(String expression) {
        var ada = Door.SCRIPTS.to("ada.admin", clients);
        var before = filters();

        for (var query : List.of(
                Map.of("dueBeforeExpression", expression),
                Map.of("orQueries", List.of(Map.of("dueBeforeExpression", expression))))) {
            ada.post(
                            "/filter/create",
                            Map.of("resourceType", "Task", "name", "mine", "query", query, "properties", Map.of()))
                    .mustBeRefused(400);
        }

        assertThat(filters()).isEqualTo(before);
    }

    private long filters() {
        return application.getBean(FilterService.class).createFilterQuery().count();
    }

    /** CVE-2026-77226: while the group of administrators is empty, the first-run page makes one for anybody. */
    @Test
    void makesNoAdministratorForAnybody() {
        var jdbc = application.getBean(JdbcClient.class);
        var ida = Door.TASKLIST.to("ida.isirt", clients).client();
        jdbc.sql("delete from act_id_membership where group_id_ = 'camunda-admin'")
                .update();
        try {
            ida.post("/camunda/api/admin/setup/default/user/create", mallory()).mustBeForbidden();
            clients.stranger()
                    .post("/camunda/api/admin/setup/default/user/create", mallory())
                    .mustBeForbidden();
            ida.get("/camunda/app/admin/default/setup/").mustBeForbidden();
        } finally {
            jdbc.sql("insert into act_id_membership (user_id_, group_id_) values ('ada.admin', 'camunda-admin')")
                    .update();
        }
        assertThat(application
                        .getBean(IdentityService.class)
                        .createUserQuery()
                        .userId("mallory")
                        .count())
                .isZero();
    }

    private static Map<String, Object> mallory() {
        return Map.of(
                "profile",
                Map.of("id", "mallory", "firstName", "M", "lastName", "M", "email", "m@example.org"),
                "credentials",
                Map.of("password", "a-long-enough-secret"));
    }

    Stream<String> foreignCode() {
        return Stream.of(
                "<bpmn:serviceTask id='x' camunda:class='java.lang.Object'/>",
                "<bpmn:serviceTask id='x' camunda:expression='${execution.id}'/>",
                "<bpmn:serviceTask id='x' camunda:delegateExpression='${dataSource}'/>",
                "<bpmn:serviceTask id='x' camunda:delegateExpression='${recordOwner.getClass()}'/>",
                "<bpmn:serviceTask id='x' camunda:type='external' camunda:topic='t'/>",
                "<bpmn:serviceTask id='x' camunda:type='mail'><bpmn:extensionElements><camunda:field name='to' "
                        + "stringValue='a@example.org'/><camunda:field name='text' stringValue='a'/>"
                        + "</bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:serviceTask id='x'><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector"
                        + "</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:scriptTask id='x' scriptFormat='javascript'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:scriptTask id='x' scriptFormat='juel' camunda:resource='a.js'/>",
                "<bpmn:sendTask id='x' camunda:class='java.lang.Object'/>",
                "<bpmn:businessRuleTask id='x' camunda:class='java.lang.Object'/>",
                "<bpmn:userTask id='x' camunda:assignee='demo'/>",
                "<bpmn:userTask id='x' camunda:candidateUsers='demo'/>",
                "<bpmn:userTask id='x' camunda:candidateUsers='${owner.trim()}'/>",
                "<bpmn:userTask id='x' camunda:formKey='embedded:app:forms/any.html'/>",
                "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:taskListener event='create' class='a.B'/>"
                        + "</bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:taskListener event='create'>"
                        + "<camunda:script scriptFormat='javascript'>1</camunda:script></camunda:taskListener>"
                        + "</bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:executionListener event='start' "
                        + "expression='${a.b()}'/></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>"
                        + "<camunda:script scriptFormat='javascript'>1</camunda:script></camunda:inputParameter>"
                        + "</camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:formData><camunda:formField id='a' "
                        + "type='string'/></camunda:formData></bpmn:extensionElements></bpmn:userTask>");
    }

    @ParameterizedTest
    @MethodSource("foreignCode")
    void deploysNoModelThatBringsCodeAlong(String element) {
        var answer = deploy("any-model.bpmn", model(element)).mustBeRefused(400);

        assertThat(answer.json().path("detail").asText()).contains("refused", "x");
        assertThat(deployed("any-model")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"components\": [{\"type\": \"html\", \"content\": \"<script>\"}], \"schemaVersion\": 16, \"id\": \"f\", \"type\": \"default\"}",
                "{\"components\": [{\"type\": \"iframe\", \"url\": \"https://example.org\"}], \"schemaVersion\": 16, \"id\": \"f\", \"type\": \"default\"}",
                "{\"components\": [{\"type\": \"group\", \"components\": [{\"type\": \"button\"}]}], \"schemaVersion\": 16, \"id\": \"f\", \"type\": \"default\"}",
                "{\"components\": [], \"schemaVersion\": 19, \"id\": \"f\", \"type\": \"default\"}",
                "{\"components\": ["
            })
    void deploysNoFormThatTheGuardCannotCheck(String form) {
        deploy("any.form", form).mustBeRefused(400);
    }

    @Test
    void deploysNothingButModels() {
        deploy("any.js", "alert(1)").mustBeRefused(400);
        deploy("any.html", "<script>alert(1)</script>").mustBeRefused(400);
        deploy("any.groovy", "1").mustBeRefused(400);
        deploy("any.cmmn", "<definitions/>").mustBeRefused(400);
        deploy("any-model.bpmn", "no XML at all").mustBeRefused(400);
        deploy("any-table.dmn", "no XML at all").mustBeRefused(400);
        deploy("any-table.dmn", "<definitions/>").mustBeRefused(400);
        deploy(
                        "any-model.bpmn",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                                + model("<bpmn:task id='x' name='&e;'/>"))
                .mustBeRefused(400);
    }

    /** The same way, with nothing wrong: otherwise the refusals above would prove nothing. */
    @Test
    void deploysAModelOfAProcessOwner() {
        var deployment = deploy(
                        "any-model.bpmn",
                        model("<bpmn:userTask id='x' camunda:candidateGroups='legal' camunda:formRef='appoint-owner' "
                                + "camunda:formRefBinding='latest'/>"))
                .mustSucceed()
                .json()
                .path("id")
                .asText();

        assertThat(deployed("any-model")).isEqualTo(1);
        application.getBean(RepositoryService.class).deleteDeployment(deployment, true);
    }

    Stream<String> greedyExpressions() {
        return Stream.of(
                "${''.getClass() != null}",
                "${''.class != null}",
                "${execution.getProcessEngineServices() != null}",
                "${execution.setVariable('a', 1) == null}",
                "${dataSource != null}",
                "${identityService != null}",
                "${clock.instant() != null}",
                "${answer.getClass().forName('java.lang.Runtime') != null}");
    }

    @ParameterizedTest
    @MethodSource("greedyExpressions")
    void seesNothingButVariablesAndSteps(String condition) {
        var repository = application.getBean(RepositoryService.class);
        var model = Bpmn.createExecutableProcess("greedy")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .exclusiveGateway("asks")
                .condition("yes", condition)
                .endEvent()
                .moveToNode("asks")
                .condition("no", "${true}")
                .endEvent()
                .done();
        var deployment = repository
                .createDeployment()
                .addModelInstance("greedy.bpmn", model)
                .deploy()
                .getId();
        try {
            var runtime = application.getBean(RuntimeService.class);
            var variables = Map.<String, Object>of("answer", "text");
            assertThatThrownBy(() -> runtime.startProcessInstanceByKey("greedy", variables))
                    .isInstanceOf(ProcessEngineException.class);
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "groovy", "python", "ruby", "juel", "ecmascript"})
    void knowsNoScriptLanguage(String language) {
        var engine = application.getBean(ProcessEngineConfigurationImpl.class);

        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired()
                        .execute(command -> engine.getScriptingEngines().getScriptEngineForLanguage(language)))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining(language);
    }

    /** Java's own serialization runs code while it reads. */
    @Test
    void readsNoSerializedObject() {
        var ada = Door.SCRIPTS.to("ada.admin", clients);
        var variables = new HashMap<String, Object>();
        variables.put(
                "answer",
                Map.of(
                        "value",
                        "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
                        "type",
                        "Object",
                        "valueInfo",
                        Map.of(
                                "objectTypeName",
                                "java.util.HashMap",
                                "serializationDataFormat",
                                "application/x-java-serialized-object")));

        ada.post(
                        "/process-definition/key/message-delivery/start",
                        Map.of("businessKey", "serialized", "variables", variables))
                .mustBeRefused(400, 403);
        assertThat(application
                        .getBean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey("serialized")
                        .count())
                .isZero();
    }

    private long deployed(String model) {
        return application
                .getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .count();
    }

    private Answer deploy(String file, String content) {
        var parts = new Parts()
                .text("deployment-name", "tried by a test")
                .file("data", file, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
        return clients.script("petra.process")
                .send("POST", "/engine-rest/deployment/create", Parts.TYPE, parts.bytes());
    }

    private static String model(String element) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="any">
                  <bpmn:process id="any-model" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="begin"/>
                    %s
                    <bpmn:sequenceFlow id="flow" sourceRef="begin" targetRef="x"/>
                  </bpmn:process>
                </bpmn:definitions>""".formatted(element);
    }
}
