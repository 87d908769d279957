package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.SomeAnswers;
import org.tocsin.incident.CasePanel;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.IncidentId;
import org.tocsin.notification.Message;
import org.tocsin.notification.Notifications;

/** A case for named people only does not exist for anybody else: on no page, in no list, no count, no message, no query. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestrictedCaseTest {

    private static final String WORD = "Xylophonaffair";

    private static final Set<String> NAMED = Set.of("ida.isirt", "mara.manager");

    private final ApplicationContext application;

    private final Clients clients;

    private final Cases cases;

    private String event = "";

    private IncidentId incident = IncidentId.of("INC-2026-000000");

    private String task = "";

    private String instance = "";

    @Autowired
    RestrictedCaseTest(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
        this.cases = new Cases(application);
    }

    @BeforeAll
    void aCaseThatOneOfTheResponseTeamHadTakenBeforeItWasRestricted() {
        event = cases.reportedEvent(WORD + " in the payroll of the northern branch");
        incident = declare(event, WORD + " in payroll");
        var open = cases.openTask(incident.number(), "confirm-incident");
        task = open.getId();
        instance = open.getProcessInstanceId();
        Door.TASKLIST.to("ivan.isirt", clients).claim(task, "ivan.isirt").mustSucceed();
        restrict(incident, "ida.isirt");
    }

    /** A further case, of which others may know. */
    private IncidentId declareAnother() {
        return declare(cases.reportedEvent("Marimba affair"), "Marimba affair");
    }

    private IncidentId declare(String event, String title) {
        var answers = SomeAnswers.but(RightAnswers.assessed("new-incident"), "eventTitle", title);
        Door.TASKLIST
                .to("paul.poc", clients)
                .submit(cases.openTask(event, "assess-event").getId(), answers)
                .mustSucceed();
        cases.work(event);
        var declared = application.getBean(CaseRecord.class).incidentsOf(event).get(0);
        cases.work(declared.number());
        return declared;
    }

    private void restrict(IncidentId id, String people) {
        var answer = Clients.send(
                clients.browser("mara.manager"),
                "/incidents/" + id + "/restriction",
                Map.of("restrict", "yes", "restrictPeople", people, "restrictReason", "Staff are involved"));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/incidents/" + id));
    }

    /** One of every role that could otherwise look at cases, the administrator, and the person who reported it. */
    Stream<String> outsiders() {
        return Stream.of(
                "paul.poc",
                "ivan.isirt",
                "max.manager",
                "frank.forensic",
                "conrad.compliance",
                "petra.process",
                "tom.top",
                "ada.admin",
                "rita.reporter");
    }

    Stream<String> outsidersButTheAdministrator() {
        return outsiders().filter(person -> !person.equals("ada.admin"));
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void isOnNoPage(String person) {
        var browser = clients.browser(person);

        for (var path : List.of(
                "/",
                "/incidents",
                "/incidents?q=" + WORD,
                "/incidents?q=" + incident,
                "/incidents?owner=mara.manager",
                "/incidents?state=assessment",
                "/events",
                "/events?q=" + WORD,
                "/events?q=" + event,
                "/report/status")) {
            assertThat(browser.get(path).body())
                    .describedAs("%s of %s", path, person)
                    .doesNotContain("/incidents/" + incident, "/events/" + event, WORD + " in");
        }
        for (var path : pagesOfTheCase()) {
            var answer = browser.get(path).mustBeForbidden();
            assertThat(answer.body()).describedAs(path).doesNotContain(WORD);
        }
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void isCountedNowhere(String person) {
        var browser = clients.browser(person);

        for (var register : List.of("/incidents", "/events")) {
            var page = browser.get(register + "?q=" + WORD);
            assertThat(page.status() == 403 || page.body().contains("No "))
                    .describedAs("%s of %s: %s", register, person, page)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void isChangedByNobodyElse(String person) {
        var browser = clients.browser(person);
        var before = cases.facts(incident.number()).size();

        for (var deed : Map.of(
                        "notes", Map.of("noteKind", "note", "noteText", "Seen", "noteHappenedAt", "2026-01-01T10:00"),
                        "owner", Map.of("newOwner", person, "newOwnerReason", "Mine"),
                        "reopen", Map.of("reopenReason", "Mine"),
                        "restriction", Map.of("restrict", "no", "restrictReason", "Mine"),
                        "category", Map.of("category", "other"),
                        "severity", Map.of("severityChosen", "1"))
                .entrySet()) {
            Clients.send(browser, "/incidents/" + incident + "/" + deed.getKey(), deed.getValue())
                    .mustBeForbidden();
        }
        Clients.send(browser, "/events/" + event + "/restriction", Map.of("restrict", "no", "restrictReason", "Mine"))
                .mustBeForbidden();
        Clients.send(browser, "/events/" + event + "/reversal", Map.of("reversalReason", "Mine"))
                .mustBeForbidden();

        assertThat(cases.facts(incident.number())).hasSize(before);
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void isNoTaskOfTheirs(String person) {
        for (var door : Door.values()) {
            var engine = door.to(person, clients);
            for (var list : taskLists()) {
                assertThat(told(engine, list))
                        .describedAs("%s%s of %s", door, list, person)
                        .doesNotContain(task);
            }
            assertThat(numberIn(told(engine, "/task/count?processInstanceBusinessKey=" + incident)))
                    .isZero();
            engine.get("/task/" + task).mustBeForbidden();
            engine.get("/task/" + task + "/form-variables").mustBeForbidden();
            engine.get("/task/" + task + "/identity-links").mustBeForbidden();
            engine.claim(task, person).mustBeForbidden();
            engine.post("/task/" + task + "/assignee", Map.of("userId", "ida.isirt"))
                    .mustBeForbidden();
            engine.submit(task, RightAnswers.to("confirm-incident")).mustBeForbidden();
        }
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void isInNoListOfTasklist(String person) {
        var tasklist = Door.TASKLIST.to(person, clients);
        for (var filter : application
                .getBean(org.camunda.bpm.engine.FilterService.class)
                .createFilterQuery()
                .list()) {
            var list = told(tasklist, "/filter/" + filter.getId() + "/list?maxResults=500");
            assertThat(list).describedAs(filter.getName()).doesNotContain(task, incident.number());
        }
    }

    @ParameterizedTest
    @MethodSource("outsidersButTheAdministrator")
    void isInNoQueryOfTheEngine(String person) {
        for (var door : Door.values()) {
            var engine = door.to(person, clients);
            for (var query : engineQueries()) {
                assertThat(told(engine, query))
                        .describedAs("%s%s of %s", door, query, person)
                        .doesNotContain(instance, incident.number(), task);
            }
            engine.get("/process-instance/" + instance).mustBeForbidden();
            engine.get("/process-instance/" + instance + "/variables").mustBeForbidden();
            engine.get("/process-instance/" + instance + "/activity-instances").mustBeForbidden();
            engine.get("/history/process-instance/" + instance).mustBeForbidden();
        }
    }

    /** An administrator keeps the engine running and therefore sees that something runs, but never what it is about. */
    @Test
    void tellsTheAdministratorNothingOfItsContent() {
        for (var query : engineQueries()) {
            assertThat(told(Door.SCRIPTS.to("ada.admin", clients), query))
                    .describedAs(query)
                    .doesNotContain(WORD, "payroll");
        }
    }

    @Test
    void isThereForThePeopleNamed() {
        for (var person : NAMED) {
            var browser = clients.browser(person);
            assertThat(browser.get("/incidents?q=" + WORD).body()).contains(incident.number());
            assertThat(browser.get("/events?q=" + WORD).body()).contains(event);
            pagesOfTheCase().stream()
                    .forEach(path -> assertThat(browser.get(path).status())
                            .describedAs("%s of %s", path, person)
                            .isLessThan(400));
        }
        for (var door : Door.values()) {
            assertThat(door.to("ida.isirt", clients).tasks("processInstanceBusinessKey=" + incident))
                    .containsExactly(task);
        }
    }

    @Test
    void goesOnWithThePeopleNamedAndTellsNobodyElse() {
        var other = declareAnother();
        restrict(other, "ida.isirt, frank.forensic");
        var ida = Door.TASKLIST.to("ida.isirt", clients);
        var told = recipients(other).size();

        ida.submit(cases.openTask(other.number(), "confirm-incident").getId(), SomeAnswers.notConfirmed("near-miss"))
                .mustSucceed();
        cases.work(other.number());

        assertThat(recipients(other).stream().skip(told)).isSubsetOf("ida.isirt", "frank.forensic", "mara.manager");
        assertThat(recipients(other)).hasSizeGreaterThanOrEqualTo(told);
        assertThat(messages(other))
                .allSatisfy(message ->
                        assertThat(message.subject() + message.text()).doesNotContain("Marimba"));
    }

    @Test
    void givesEveryNextTaskToThePeopleNamed() {
        var other = declareAnother();
        restrict(other, "ida.isirt");
        Door.TASKLIST
                .to("ida.isirt", clients)
                .submit(cases.openTask(other.number(), "confirm-incident").getId(), SomeAnswers.confirmed())
                .mustSucceed();
        cases.work(other.number());
        var next = cases.openTask(other.number(), "classify-incident").getId();

        assertThat(Door.TASKLIST.to("ida.isirt", clients).tasks("processInstanceBusinessKey=" + other))
                .containsExactly(next);
        assertThat(Door.TASKLIST.to("ivan.isirt", clients).tasks("processInstanceBusinessKey=" + other))
                .isEmpty();
        Door.SCRIPTS
                .to("ivan.isirt", clients)
                .submit(next, RightAnswers.to("classify-incident"))
                .mustBeForbidden();
    }

    @Test
    void movesWithItsOwner() {
        var other = declareAnother();
        restrict(other, "ida.isirt");
        var query = "processInstanceBusinessKey=" + other;

        Clients.send(
                clients.browser("mara.manager"),
                "/incidents/" + other + "/owner",
                Map.of("newOwner", "ivan.isirt", "newOwnerReason", "Knows the people"));

        assertThat(Door.TASKLIST.to("ivan.isirt", clients).tasks(query)).hasSize(1);
        clients.browser("ivan.isirt").get("/incidents/" + other).mustSucceed();
        clients.browser("paul.poc").get("/incidents/" + other).mustBeForbidden();
    }

    @Test
    void isNotHintedAtWhenALaterReportLooksAlike() {
        var twin = cases.reportedEvent("Something in the payroll of the northern branch");
        var open = cases.openTask(twin, "assess-event").getId();
        var tier1 = Door.SCRIPTS.to("soc-tier1", clients);

        assertThat(tier1.get("/task/" + open + "/form-variables").mustSucceed().body())
                .doesNotContain(event, incident.number());
        tier1.submit(open, SomeAnswers.but(RightAnswers.assessed("attach"), "eventIncidentNumber", incident.number()))
                .mustBeRefusedBecauseOf("eventIncidentNumber");
        tier1.submit(open, SomeAnswers.but(RightAnswers.assessed("duplicate"), "eventDuplicateOf", event))
                .mustBeRefusedBecauseOf("eventDuplicateOf");
    }

    @Test
    void isThereAgainWhenTheRestrictionIsLifted() {
        var other = declareAnother();
        restrict(other, "ida.isirt");
        clients.browser("ivan.isirt").get("/incidents/" + other).mustBeForbidden();

        Clients.send(
                clients.browser("mara.manager"),
                "/incidents/" + other + "/restriction",
                Map.of("restrict", "no", "restrictReason", "It is public now"));

        clients.browser("ivan.isirt").get("/incidents/" + other).mustSucceed();
        assertThat(Door.TASKLIST.to("ivan.isirt", clients).tasks("processInstanceBusinessKey=" + other))
                .hasSize(1);
    }

    private List<String> pagesOfTheCase() {
        var pages = new ArrayList<>(List.of(
                "/incidents/" + incident,
                "/incidents/" + incident + "/history",
                "/incidents/" + incident + "/history.csv",
                "/incidents/" + incident + "/paper-notes",
                "/events/" + event + "/record",
                "/events/" + event + "/report",
                "/events/" + event + "/report.pdf",
                "/incidents/" + incident + "/record",
                "/incidents/" + incident + "/record/incident-conclusion",
                "/incidents/" + incident + "/report",
                "/incidents/" + incident + "/report.pdf",
                "/incidents/" + incident + "/category",
                "/incidents/" + incident + "/severity",
                "/cases/" + incident,
                "/cases/" + incident + "/files",
                "/cases/" + incident + "/messages",
                "/cases/" + event,
                "/events/" + event));
        application.getBeansOfType(CasePanel.class).values().stream()
                .map(panel -> panel.fragment(incident))
                .forEach(pages::add);
        return pages;
    }

    private List<String> taskLists() {
        return List.of(
                "/task?maxResults=500",
                "/task?maxResults=500&processInstanceBusinessKey=" + incident,
                "/task?maxResults=500&nameLike=%25" + incident + "%25",
                "/task?maxResults=500&assignee=ida.isirt",
                "/task?maxResults=500&assignee=ivan.isirt",
                "/task?maxResults=500&candidateUser=ida.isirt",
                "/task?maxResults=500&candidateGroup=isirt&includeAssignedTasks=true",
                "/task?maxResults=500&processInstanceId=" + instance);
    }

    private List<String> engineQueries() {
        return List.of(
                "/process-instance?maxResults=500",
                "/process-instance?maxResults=500&businessKey=" + incident,
                "/execution?maxResults=500&processInstanceId=" + instance,
                "/variable-instance?maxResults=500&processInstanceIdIn=" + instance,
                "/variable-instance?maxResults=500",
                "/job?maxResults=500",
                "/incident?maxResults=500",
                "/history/process-instance?maxResults=500&processInstanceBusinessKey=" + incident,
                "/history/task?maxResults=500&processInstanceBusinessKey=" + incident,
                "/history/task?maxResults=500",
                "/history/activity-instance?maxResults=500&processInstanceId=" + instance,
                "/history/variable-instance?maxResults=500&processInstanceId=" + instance,
                "/history/detail?maxResults=500&processInstanceId=" + instance,
                "/history/identity-link-log?maxResults=500",
                "/history/user-operation?maxResults=500",
                "/history/decision-instance?maxResults=500",
                "/history/job-log?maxResults=500",
                "/history/incident?maxResults=500");
    }

    private static String told(Engine engine, String path) {
        return engine.get(path).mustTellNothing().body();
    }

    /** No number means that not even the question is allowed. */
    private static int numberIn(String count) {
        var digits = count.contains("\"count\"") ? count.replaceAll("\\D", "") : "0";
        return Integer.parseInt(digits);
    }

    private List<Message> messages(IncidentId id) {
        return application.getBean(Notifications.class).of(id.number());
    }

    /** In the order in which they were told. */
    private List<String> recipients(IncidentId id) {
        var newestFirst = messages(id).stream().map(Message::recipient).toList();
        return newestFirst.stream()
                .sorted((one, other) -> Integer.compare(newestFirst.indexOf(other), newestFirst.indexOf(one)))
                .toList();
    }
}
