package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.casework.SomeAnswers.improvementPlan;
import static org.tocsin.casework.SomeAnswers.improvementWork;
import static org.tocsin.casework.SomeAnswers.improvements;
import static org.tocsin.casework.SomeAnswers.lessons;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.incident.Visibility;
import org.tocsin.lessons.ImprovementDesk;

/** The list of improvements and each of them, asked for by those who may and by those who may not. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImprovementsTest {

    private static final String LONG = "x".repeat(8_001);

    private static final List<String> READERS =
            List.of("ida.isirt", "mara.manager", "tom.top", "conrad.compliance", "petra.process");

    private static final List<String> OTHERS = List.of("rita.reporter", "paul.poc", "frank.forensic", "dora.dpo");

    private final ApplicationContext application;

    private final Clients clients;

    private final Cases cases;

    private Casework incident;

    private Casework improvement;

    @Autowired
    ImprovementsTest(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
        this.cases = new Cases(application);
        this.incident = Casework.of(application, "none");
        this.improvement = Casework.of(application, "none");
    }

    @BeforeAll
    void anImprovementOfTheLegalUnit() {
        incident = Journey.incidentInReview(application)
                .complete("ida.isirt", "identify-lessons", lessons("Segment closed"))
                .complete("mara.manager", "agree-improvements", improvements("Zylindric contracts\nContact list"));
        var number = application
                .getBean(ImprovementDesk.class)
                .of(incident.incident())
                .get(0)
                .id()
                .number();
        improvement = Casework.of(application, number)
                .complete("mara.manager", "plan-improvement", improvementPlan("lena.legal", soon()));
    }

    @Test
    void isSeenByThoseWhoFollowItUpAndByItsOwner() {
        READERS.forEach(person -> {
            assertThat(page(person, "/improvements?q=zylindric")).contains(improvement.number());
            assertThat(page(person, address())).contains("Zylindric contracts");
        });
        assertThat(page("lena.legal", "/improvements")).contains("My improvements", improvement.number());
        assertThat(page("lena.legal", address())).contains("Zylindric contracts");
    }

    @Test
    void isFoundByNumberAndWordByThoseWhoMaySeeIt() {
        for (var text : List.of("zylindric", improvement.number())) {
            assertThat(page("mara.manager", "/find?q=" + text)).contains(address(), "Zylindric contracts");
            assertThat(page("lena.legal", "/find?q=" + text)).contains(address());
            OTHERS.forEach(person -> assertThat(page(person, "/find?q=" + text)).doesNotContain(address()));
            assertThat(page("hanna.hr", "/find?q=" + text)).doesNotContain(address());
        }
    }

    @Test
    void isRefusedToEverybodyElse() {
        OTHERS.forEach(person -> {
            program(person).get("/improvements").mustBeRefused(403);
            program(person).get(address()).mustBeRefused(404);
            program(person).get(address() + "/models/any").mustBeRefused(404);
        });
        assertThat(clients.stranger().get(address()).status()).isIn(302, 401);
    }

    @Test
    void anOwnerSeesOnlyTheirOwn() {
        var other = application
                .getBean(ImprovementDesk.class)
                .of(incident.incident())
                .get(1)
                .id()
                .number();

        program("lena.legal").get("/improvements/" + other).mustBeRefused(404);
        assertThat(page("lena.legal", "/improvements?state=all&owner=ida.isirt"))
                .doesNotContain(other);
    }

    @Test
    void isFoundByStateKindUnitAndWords() {
        var number = improvement.number();

        assertThat(page("mara.manager", "/improvements?q=zylindric&changes=control&unit=legal&state=in-progress"))
                .contains(number);
        assertThat(page("mara.manager", "/improvements?q=zylindric&owner=lena.legal&sort=-agreed"))
                .contains(number);
        for (var miss :
                List.of("changes=policy", "unit=hr", "state=ended", "owner=hanna.hr", "age=30", "overdue=yes")) {
            assertThat(page("mara.manager", "/improvements?q=zylindric&" + miss))
                    .describedAs(miss)
                    .doesNotContain(number);
        }
        assertThat(page("mara.manager", "/improvements?q=%25' or 1=1 --".replace(" ", "%20")))
                .doesNotContain(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=-1", "page=1001", "page=x"})
    void hasNoOtherPages(String page) {
        program("mara.manager").get("/improvements?" + page).mustBeRefused(400);
    }

    @Test
    void takesAnyFilterForAText() {
        for (var filter : List.of("state=nonsense", "age=99999999", "sort=text", "unit='", "changes=%00")) {
            assertThat(clients.browser("mara.manager")
                            .get("/improvements?" + filter)
                            .status())
                    .describedAs(filter)
                    .isIn(200, 400);
        }
    }

    @Test
    void leadsBackToItsIncidentOnlyWhoMaySeeThat() {
        var secret = Journey.incidentInReview(application)
                .complete("ida.isirt", "identify-lessons", lessons("Segment closed"))
                .complete("mara.manager", "agree-improvements", improvements("Look sooner"));
        var number = application
                .getBean(ImprovementDesk.class)
                .of(secret.incident())
                .get(0)
                .id()
                .number();
        secret.as("mara.manager", () -> {
            application.getBean(Visibility.class).restrict(secret.incident(), Set.of("ida.isirt"), "A colleague");
            return true;
        });

        assertThat(page("mara.manager", "/improvements/" + number)).contains("href=\"/incidents/" + secret.number());
        assertThat(page("max.manager", "/improvements/" + number))
                .contains("a restricted case")
                .doesNotContain(secret.number());
        assertThat(page("tom.top", address()))
                .contains(incident.number())
                .doesNotContain("href=\"/incidents/" + incident.number());
    }

    @Test
    void standsOnThePageOfItsIncident() {
        var panel = page("ida.isirt", "/incidents/" + incident.number() + "/panels/lessons");

        assertThat(panel).contains("href=\"" + address(), "Zylindric contracts", "lena.legal");
        assertThat(page("paul.poc", "/incidents/" + incident.number() + "/panels/lessons"))
                .contains(improvement.number())
                .doesNotContain("href=\"" + address());
    }

    Stream<Arguments> wrong() {
        return Stream.of(
                owner("newOwner", "nobody.known"),
                owner("newOwner", ""),
                owner("newOwnerReason", ""),
                owner("newOwnerReason", LONG),
                due("newDueAt", ""),
                due("newDueAt", "soon"),
                due("newDueAt", "2020-01-01"),
                due("newDueAt", "+999999999-01-01"),
                due("newDueReason", ""),
                due("newDueReason", LONG));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatCannotBeIsRefusedAndNamesTheField(String action, String field, Map<String, String> fields) {
        var before = cases.stateOf(improvement.number());

        send("mara.manager", action, fields).mustBeRefusedBecauseOf(field);
        var page = Clients.send(clients.browser("mara.manager"), address() + action, fields);

        assertThat(page.status()).describedAs(page.toString()).isEqualTo(400);
        assertThat(page.mustTellNothing().body()).contains("#f-" + field);
        assertThat(cases.stateOf(improvement.number())).isEqualTo(before);
    }

    @Test
    void onlyAManagerChangesOwnerAndDate() {
        for (var person : List.of("lena.legal", "ida.isirt", "tom.top", "rita.reporter")) {
            send(person, "/owner", OWNER).mustBeRefused(403);
            send(person, "/due", DUE).mustBeRefused(403);
        }
    }

    /** Nobody reaches the task of an owner past the page, by whichever door. */
    @Test
    void nobodyButItsOwnerReachesTheTask() {
        var task = improvement.task("carry-out-improvement").getId();
        for (var door : Door.values()) {
            for (var person : List.of("mara.manager", "ida.isirt", "tom.top", "hanna.hr", "conrad.compliance")) {
                var engine = door.to(person, clients);
                engine.get("/task/" + task).mustBeForbidden();
                engine.claim(task, person).mustBeForbidden();
                engine.post("/task/" + task + "/assignee", Map.of("userId", person))
                        .mustBeForbidden();
                engine.submit(task, improvementWork("carried-out")).mustBeForbidden();
                engine.complete(task, Map.of()).mustBeForbidden();
            }
            assertThat(door.to("lena.legal", clients).tasks("")).contains(task);
        }
        assertThat(improvement.task("carry-out-improvement").getAssignee()).isEqualTo("lena.legal");
    }

    private static final Map<String, String> OWNER = Map.of("newOwner", "hanna.hr", "newOwnerReason", "Has the time");

    private static final Map<String, String> DUE = Map.of("newDueAt", "2029-01-01", "newDueReason", "Supplier");

    private static Arguments owner(String field, String value) {
        return Arguments.of("/owner", field, with(OWNER, field, value));
    }

    private static Arguments due(String field, String value) {
        return Arguments.of("/due", field, with(DUE, field, value));
    }

    private static Map<String, String> with(Map<String, String> fields, String field, String value) {
        var changed = new HashMap<>(fields);
        changed.put(field, value);
        return changed;
    }

    private Client program(String person) {
        return clients.program(clients.browser(person));
    }

    private Answer send(String person, String action, Map<String, String> fields) {
        return program(person).form(address() + action, Clients.complete(clients.browser(person), fields));
    }

    private String page(String person, String path) {
        return clients.browser(person).get(path).mustSucceed().body();
    }

    private String address() {
        return "/improvements/" + improvement.number();
    }

    private Instant soon() {
        return cases.now().plus(Duration.ofDays(20));
    }
}
