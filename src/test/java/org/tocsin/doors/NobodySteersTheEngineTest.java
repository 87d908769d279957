package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Journey;
import org.tocsin.identity.People;
import org.tocsin.identity.Role;

/** People answer forms; what starts, moves, ends and remembers cases is the models' and the administrator's business. */
@ProcessTest
@Tag("every-role")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NobodySteersTheEngineTest {

    /** A model that waits for a message and has a job, which ours do not offer at every moment. */
    private static final String WAITING = "waiting-for-a-message";

    private final ApplicationContext application;

    private final People people;

    private final Clients clients;

    private final Cases cases;

    private String caseId = "";

    private ProcessInstance waiting;

    private String deployment = "";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    NobodySteersTheEngineTest(ApplicationContext application, People people) {
        this.application = application;
        this.people = people;
        this.clients = new Clients(application);
        this.cases = new Cases(application);
    }

    @BeforeAll
    void aCaseAndSomethingThatWaits() {
        caseId = Journey.declaredIncident(application).incident().number();
        var model = Bpmn.createExecutableProcess(WAITING)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateCatchEvent("waits")
                .message("something-happened")
                .endEvent("end")
                .camundaAsyncBefore()
                .done();
        deployment = repository()
                .createDeployment()
                .addModelInstance(WAITING + ".bpmn", model)
                .deploy()
                .getId();
        waiting = runtime().startProcessInstanceByKey(WAITING, "waits", Map.of("answer", 42));
        runtime().createProcessInstanceByKey(WAITING).startBeforeActivity("end").execute();
    }

    @AfterAll
    void nothingIsLeft() {
        repository().deleteDeployment(deployment, true);
    }

    Stream<Role> ordinaryRoles() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.ADMIN);
    }

    @ParameterizedTest
    @MethodSource("ordinaryRoles")
    void refusesWhatIsNoTask(Role role) {
        var before = everything();

        for (var door : Door.values()) {
            var engine = door.to(people.with(role).get(0).id(), clients);
            deeds().filter(deed -> !mayDeploy(role, deed))
                    .forEach(deed -> deed.through(engine).mustBeForbidden());
        }

        assertThat(everything()).isEqualTo(before);
    }

    private static boolean mayDeploy(Role role, Deed deed) {
        return role == Role.PROCESS_OWNER && deed.path().startsWith("/deployment/create");
    }

    private Stream<Deed> deeds() {
        return Stream.of(running(), messages(), jobs(), history(), models(), identities())
                .flatMap(List::stream);
    }

    private List<Deed> running() {
        var instance = instance();
        return List.of(
                Deed.post(
                        "start a process",
                        "/process-definition/key/incident-handling/start",
                        Map.of("businessKey", caseId)),
                Deed.post(
                        "start a process by a form",
                        "/process-definition/key/incident-handling/submit-form",
                        Map.of("businessKey", caseId, "variables", Map.of())),
                Deed.post(
                        "move a token",
                        "/process-instance/" + instance + "/modification",
                        Map.of(
                                "instructions",
                                List.of(Map.of(
                                        "type", "startBeforeActivity", "activityId", "userTask_approveClosure")))),
                Deed.put("suspend a case", "/process-instance/" + instance + "/suspended", Map.of("suspended", true)),
                Deed.delete("end a case", "/process-instance/" + instance),
                Deed.put(
                        "write a variable",
                        "/process-instance/" + instance + "/variables/isConfirmed",
                        Map.of("value", true)),
                Deed.post(
                        "delete cases in the background",
                        "/process-instance/delete",
                        Map.of("processInstanceIds", List.of(instance))),
                Deed.post(
                        "write variables in the background",
                        "/process-instance/variables-async",
                        Map.of(
                                "processInstanceIds",
                                List.of(instance),
                                "variables",
                                Map.of("isConfirmed", Map.of("value", true)))),
                Deed.post(
                        "move tokens in the background",
                        "/modification/executeAsync",
                        Map.of(
                                "processDefinitionId",
                                definition("incident-handling"),
                                "processInstanceIds",
                                List.of(instance),
                                "instructions",
                                List.of(Map.of("type", "cancel", "activityId", "callActivity_incidentAssessment")))));
    }

    private List<Deed> messages() {
        var execution = runtime()
                .createExecutionQuery()
                .processInstanceId(waiting.getId())
                .messageEventSubscriptionName("something-happened")
                .singleResult()
                .getId();
        return List.of(
                Deed.post(
                        "correlate a message",
                        "/message",
                        Map.of("messageName", "something-happened", "businessKey", "waits")),
                Deed.post(
                        "correlate a message with all",
                        "/message",
                        Map.of("messageName", "something-happened", "all", true)),
                Deed.post(
                        "deliver a message",
                        "/execution/" + execution + "/messageSubscriptions/something-happened/trigger",
                        Map.of()),
                Deed.post("signal an execution", "/execution/" + execution + "/signal", Map.of()));
    }

    private List<Deed> jobs() {
        var ofTheEngine = jobOfTheEngine();
        return Stream.of("/job/" + jobOfAModel(), "/job/" + ofTheEngine, "/engine/default/job/" + ofTheEngine)
                .flatMap(NobodySteersTheEngineTest::changes)
                .toList();
    }

    private static Stream<Deed> changes(String job) {
        return Stream.of(
                Deed.post("execute a job", job + "/execute", Map.of()),
                Deed.put("retry a job", job + "/retries", Map.of("retries", 7)),
                Deed.put("suspend a job", job + "/suspended", Map.of("suspended", true)),
                Deed.put("postpone a job", job + "/duedate", Map.of("duedate", "2031-01-01T00:00:00.000+0000")),
                Deed.put("prefer a job", job + "/priority", Map.of("priority", 7)));
    }

    private List<Deed> history() {
        var ended = ended();
        var variable = application
                .getBean(HistoryService.class)
                .createHistoricVariableInstanceQuery()
                .processInstanceId(waiting.getId())
                .singleResult()
                .getId();
        return List.of(
                Deed.delete("forget a case", "/history/process-instance/" + ended),
                Deed.post(
                        "forget cases",
                        "/history/process-instance/delete",
                        Map.of("historicProcessInstanceIds", List.of(ended))),
                Deed.post(
                        "let cases be forgotten soon",
                        "/history/process-instance/set-removal-time",
                        Map.of(
                                "historicProcessInstanceIds",
                                List.of(ended),
                                "absoluteRemovalTime",
                                "2026-01-01T00:00:00.000+0000")),
                Deed.delete("forget a variable", "/history/variable-instance/" + variable),
                Deed.delete(
                        "forget the variables of a case", "/history/process-instance/" + ended + "/variable-instances"),
                Deed.post("clean up history", "/history/cleanup?immediatelyDue=true", Map.of()));
    }

    private List<Deed> models() {
        return List.of(
                Deed.delete("remove models", "/deployment/" + deployment + "?cascade=true"),
                Deed.delete(
                        "remove a model", "/process-definition/" + definition("incident-handling") + "?cascade=true"),
                Deed.put(
                        "suspend a model",
                        "/process-definition/key/incident-handling/suspended",
                        Map.of("suspended", true, "includeProcessInstances", true)),
                Deed.put(
                        "shorten how long cases are kept",
                        "/process-definition/" + definition("incident-handling") + "/history-time-to-live",
                        Map.of("historyTimeToLive", 0)),
                Deed.post(
                        "restart cases",
                        "/process-definition/" + definition(WAITING) + "/restart",
                        Map.of(
                                "processInstanceIds",
                                List.of(ended()),
                                "instructions",
                                List.of(Map.of("type", "startBeforeActivity", "activityId", "waits")))),
                Deed.post(
                        "migrate cases",
                        "/migration/execute",
                        Map.of(
                                "migrationPlan",
                                Map.of(
                                        "sourceProcessDefinitionId",
                                        definition(WAITING),
                                        "targetProcessDefinitionId",
                                        definition(WAITING),
                                        "instructions",
                                        List.of()),
                                "processInstanceIds",
                                List.of(waiting.getId()))));
    }

    private List<Deed> identities() {
        return List.of(
                Deed.post(
                        "make a person",
                        "/user/create",
                        Map.of(
                                "profile",
                                Map.of("id", "mallory", "firstName", "M", "lastName", "M", "email", "m@example.org"),
                                "credentials",
                                Map.of("password", "a-long-enough-secret"))),
                Deed.put(
                        "change a password",
                        "/user/ada.admin/credentials",
                        Map.of("password", "a-long-enough-secret", "authenticatedUserPassword", Clients.PASSWORD)),
                Deed.delete("remove a person", "/user/ada.admin"),
                Deed.post("make a group", "/group/create", Map.of("id", "mine", "name", "mine", "type", "WORKFLOW")),
                Deed.delete("remove a group", "/group/isirt"),
                Deed.put("join the administrators", "/group/camunda-admin/members/rita.reporter", Map.of()),
                Deed.put("join a role", "/group/isirt-manager/members/rita.reporter", Map.of()),
                Deed.delete("throw somebody out of a role", "/group/isirt-manager/members/mara.manager"),
                Deed.post(
                        "grant oneself everything",
                        "/authorization/create",
                        Map.of(
                                "type",
                                1,
                                "permissions",
                                List.of("ALL"),
                                "userId",
                                "*",
                                "resourceType",
                                8,
                                "resourceId",
                                "*")),
                Deed.post(
                        "store a list of tasks",
                        "/filter/create",
                        Map.of("resourceType", "Task", "name", "mine", "query", Map.of(), "properties", Map.of())),
                Deed.post("make a tenant", "/tenant/create", Map.of("id", "mine", "name", "mine")));
    }

    private String instance() {
        return runtime()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId)
                .processDefinitionKey("incident-handling")
                .singleResult()
                .getId();
    }

    private String ended() {
        return application
                .getBean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceId(waiting.getId())
                .singleResult()
                .getId();
    }

    private String jobOfAModel() {
        return application
                .getBean(ManagementService.class)
                .createJobQuery()
                .processDefinitionKey(WAITING)
                .singleResult()
                .getId();
    }

    /** It belongs to no model, so no right on a model protects it. */
    private String jobOfTheEngine() {
        return application
                .getBean(HistoryService.class)
                .findHistoryCleanupJobs()
                .get(0)
                .getId();
    }

    private String definition(String model) {
        return repository()
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** What no refused deed may change. */
    private String everything() {
        var identity = application.getBean(IdentityService.class);
        var management = application.getBean(ManagementService.class);
        var history = application.getBean(HistoryService.class);
        return cases.stateOf(caseId) + " "
                + runtime().createProcessInstanceQuery().count() + " "
                + runtime().createProcessInstanceQuery().suspended().count() + " "
                + runtime().createVariableInstanceQuery().count() + " "
                + history.createHistoricProcessInstanceQuery().count() + " "
                + history.createHistoricVariableInstanceQuery().count() + " "
                + management.createJobQuery().count() + " "
                + management.createJobQuery().suspended().count() + " "
                + management.createBatchQuery().count() + " "
                + repository().createProcessDefinitionQuery().count() + " "
                + repository().createProcessDefinitionQuery().suspended().count() + " "
                + identity.createUserQuery().count() + " "
                + identity.createGroupQuery().count() + " "
                + identity.createUserQuery().memberOfGroup("admin").count() + " "
                + identity.createUserQuery().memberOfGroup("isirt-manager").count() + " "
                + application
                        .getBean(org.camunda.bpm.engine.AuthorizationService.class)
                        .createAuthorizationQuery()
                        .count();
    }

    private RuntimeService runtime() {
        return application.getBean(RuntimeService.class);
    }

    private RepositoryService repository() {
        return application.getBean(RepositoryService.class);
    }
}
