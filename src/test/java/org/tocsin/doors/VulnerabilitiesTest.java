package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.tocsin.casework.Journey;
import org.tocsin.incident.Visibility;
import org.tocsin.vulnerability.VulnerabilityWork;

/** The register of vulnerabilities, each of them, their tasks and their report: who may, who may not, and with what. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VulnerabilitiesTest {

    private static final String LONG = "x".repeat(8_001);

    private static final String OWNER = "fred.facilities";

    private static final List<String> READERS = List.of("paul.poc", "ida.isirt", "mara.manager", "conrad.compliance");

    private static final List<String> OTHERS =
            List.of("rita.reporter", "hanna.hr", "lena.legal", "frank.forensic", "petra.process", "tom.top");

    private final ApplicationContext application;

    private final Clients clients;

    private final Cases cases;

    private String number = "";

    @Autowired
    VulnerabilitiesTest(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
        this.cases = new Cases(application);
    }

    @BeforeAll
    void oneThatItsOwnerDecidesAbout() {
        number = VulnerabilityWork.at(application, "choose-treatment", OWNER)
                .id()
                .number();
    }

    @Test
    void isSeenByTheResponseTeamByReviewersAndByItsOwner() {
        READERS.forEach(person -> {
            assertThat(page(person, "/vulnerabilities?q=" + number)).contains(number);
            assertThat(page(person, address())).contains("Cellar door does not lock");
            assertThat(page(person, address() + "/history")).contains("Owner appointed: " + OWNER);
        });
        assertThat(page(OWNER, address() + "/report")).contains("Cellar door does not lock", "Authorised by");
        assertThat(program(OWNER).get(address() + "/report.pdf").mustSucceed().type())
                .isEqualTo("application/pdf");
        assertThat(page(OWNER, address())).contains("The owner decides whether it is treated");
        assertThat(page(OWNER, address() + "/history")).contains("Owner appointed: " + OWNER);
        assertThat(program(OWNER)
                        .get("/cases/" + number)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith(address());
    }

    @Test
    void isRefusedToEverybodyElse() {
        OTHERS.forEach(person -> {
            program(person).get("/vulnerabilities").mustBeRefused(403);
            program(person).get(address()).mustBeRefused(404);
            program(person).get(address() + "/history").mustBeRefused(404);
            program(person).get(address() + "/report").mustBeRefused(404);
            program(person).get(address() + "/report.pdf").mustBeRefused(404);
            program(person).get(address() + "/history.csv").mustBeRefused(404);
            program(person).get(address() + "/models/any").mustBeRefused(404);
            program(person).get("/cases/" + number + "/files").mustBeRefused(404);
        });
        program(OWNER).get("/vulnerabilities").mustBeRefused(403);
        program("ida.isirt").get("/vulnerabilities/VUL-2020-999999").mustBeRefused(404);
        program("ida.isirt").get("/vulnerabilities/nonsense").mustBeRefused(404);
        assertThat(clients.stranger().get(address()).status()).isIn(302, 401);
    }

    @Test
    void hasARecordThatItsOwnerCorrectsAndThatKeepsWhatWasThere() {
        var record = VulnerabilityWork.at(application, "carry-out-treatment", OWNER)
                .id()
                .number();
        var address = "/vulnerabilities/" + record + "/record";

        assertThat(page(OWNER, address)).contains("Narrative", "The cellar door does not lock", "Earlier values");
        assertThat(page(OWNER, address + "/vulnerability-narrative"))
                .contains("How was it found?", "Why is it changed?");
        assertThat(narrative(OWNER, address, "2", "It is the gate").status()).isEqualTo(302);
        assertThat(page("conrad.compliance", address))
                .contains("Quokka gate", "It is the gate", "Cellar door does not lock")
                .doesNotContain(address + "/vulnerability-narrative\"");
        assertThat(page(OWNER, "/vulnerabilities/" + record + "/report")).contains("Quokka gate", "It is the gate");
        assertThat(narrative("ida.isirt", address, "2", "I was late").status()).isEqualTo(409);
        assertThat(narrative("ida.isirt", address, "3", "").status()).isEqualTo(400);
        assertThat(narrative("ida.isirt", address, "three", "Why").status()).isEqualTo(400);
        assertThat(narrative("conrad.compliance", address, "3", "I review").status())
                .isEqualTo(403);
        assertThat(narrative("hanna.hr", address, "3", "I am curious").status()).isEqualTo(404);
        program("hanna.hr").get(address).mustBeRefused(404);
        program(OWNER).get(address + "/incident-effects").mustBeRefused(400);
    }

    private Answer narrative(String person, String address, String basedOn, String why) {
        return Clients.send(
                clients.browser(person),
                address + "/vulnerability-narrative",
                Map.of(
                        "narrativeTitle", "Quokka gate",
                        "narrativeText", "It does not lock",
                        "narrativePermanence", "permanent",
                        "_basedOn", basedOn,
                        "_reason", why));
    }

    @Test
    void isWorkedOnByItsOwnerAndNobodyElseWhicheverDoor() {
        var task = cases.openTask(number, "choose-treatment");
        var before = cases.stateOf(number);

        for (var door : Door.values()) {
            for (var person : List.of("ida.isirt", "mara.manager", "hanna.hr", "conrad.compliance", "ada.admin")) {
                var engine = door.to(person, clients);
                engine.claim(task.getId(), person).mustBeForbidden();
                engine.submit(task.getId(), VulnerabilityWork.treat()).mustBeForbidden();
                engine.complete(task.getId(), Map.of("treatmentDecision", "treat"))
                        .mustBeForbidden();
                engine.post("/task/" + task.getId() + "/assignee", Map.of("userId", person))
                        .mustBeForbidden();
            }
            var owner = door.to(OWNER, clients);
            owner.put("/task/" + task.getId() + "/variables/treatmentDecision", Map.of("value", "treat"))
                    .mustBeForbidden();
            owner.put(
                            "/process-instance/" + task.getProcessInstanceId() + "/variables/vulnerabilityOwner",
                            Map.of("value", "hanna.hr"))
                    .mustBeForbidden();
            assertThat(owner.tasks("processInstanceId=" + task.getProcessInstanceId()))
                    .containsExactly(task.getId());
        }
        assertThat(cases.stateOf(number)).isEqualTo(before);
    }

    Stream<Arguments> wrong() {
        return Stream.of(
                owner("newOwner", "nobody.known"),
                owner("newOwner", "rita.reporter"),
                owner("newOwner", ""),
                owner("newOwnerReason", ""),
                owner("newOwnerReason", LONG),
                rating("cvssVector", "9.8"),
                rating("cvssVector", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/AV:P"),
                rating("cveId", "CVE-1"),
                rating("ratingReason", ""),
                rating("ratingReason", LONG),
                link("linkTarget", ""),
                link("linkTarget", "INC-2020-999999"),
                link("linkTarget", "x".repeat(201)),
                link("linkTarget", number),
                link("linkReason", ""),
                link("linkReason", LONG),
                one("links/removal", "unlink", "no number", Map.of("unlink", "1", "unlinkReason", "Wrong")),
                one("links/removal", "unlinkReason", "", Map.of("unlink", "1", "unlinkReason", "Wrong")),
                exploited("exploitedSince", ""),
                exploited("exploitedSince", "soon"),
                exploited("exploitedSince", "2126-01-01T10:00"),
                exploited("exploitedSince", "-999999999-01-01T00:00"),
                exploited("exploitedSince", "+999999999-12-31T23:59"),
                exploited("exploitedWhy", ""),
                exploited("exploitedWhy", LONG));
    }

    private static Arguments owner(String field, String value) {
        return one("owner", field, value, Map.of("newOwner", "hanna.hr", "newOwnerReason", "Fred is on leave"));
    }

    private static Arguments rating(String field, String value) {
        return one("rating", field, value, Map.of("cvssVector", "", "cveId", "", "ratingReason", "Looked it up"));
    }

    private static Arguments link(String field, String value) {
        return one("links", field, value, Map.of("linkTarget", "cellar", "linkReason", "It is there"));
    }

    private static Arguments exploited(String field, String value) {
        return one(
                "exploitation",
                field,
                value,
                Map.of("exploitedSince", "2026-01-01T10:00", "exploitedWhy", "Seen", "_zone", "Europe/Berlin"));
    }

    private static Arguments one(String what, String field, String value, Map<String, String> right) {
        var fields = new LinkedHashMap<>(right);
        fields.put(field, value);
        return Arguments.of(what, field, fields);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesWhatCannotBeAndNamesTheField(String what, String field, Map<String, String> fields) {
        var mara = clients.browser("mara.manager");
        var before = cases.stateOf(number);

        clients.program(mara)
                .form(address() + "/" + what, Clients.complete(mara, fields))
                .mustBeRefusedBecauseOf(field);
        var shown = mara.form(address() + "/" + what, Clients.complete(mara, fields));

        assertThat(shown.status()).describedAs(shown.toString()).isEqualTo(400);
        shown.mustTellNothing();
        assertThat(cases.stateOf(number)).isEqualTo(before);
    }

    @Test
    void isNotChangedByThoseWhoOnlyRead() {
        for (var person : List.of("conrad.compliance", "paul.poc")) {
            var browser = clients.browser(person);
            var program = clients.program(browser);
            var because = Clients.complete(browser, Map.of("linkTarget", "cellar", "linkReason", "It is there"));
            program.form(address() + "/links", because).mustBeRefused(403);
            program.form(address() + "/owner", because).mustBeRefused(403);
            program.form(address() + "/reopening", because).mustBeRefused(403);
        }
    }

    @Test
    void isFoundFromEveryPageByThoseWhoReadTheRegister() {
        assertThat(page("ida.isirt", "/find?q=" + number)).contains(address());
        assertThat(page("hanna.hr", "/find?q=" + number)).doesNotContain(address());
    }

    @Test
    void tellsNobodyOfALinkedCaseThatTheyMayNotSee() {
        var linked = VulnerabilityWork.at(application, "choose-treatment", OWNER);
        var path = "/vulnerabilities/" + linked.id().number();
        var secret = secretIncident();
        var ida = clients.browser("ida.isirt");
        assertThat(Clients.send(ida, path + "/links", Map.of("linkTarget", secret, "linkReason", "Same door"))
                        .status())
                .isEqualTo(302);

        assertThat(page("ida.isirt", path)).contains(secret);
        for (var seen : List.of("/", path, path + "/history", path + "/history.csv")) {
            assertThat(page("ivan.isirt", seen)).describedAs(seen).doesNotContain(secret);
        }
        program("ivan.isirt")
                .get("/incidents/" + secret + "/panels/vulnerabilities")
                .mustBeRefused(404);
        assertThat(page("ida.isirt", "/incidents/" + secret + "/panels/vulnerabilities"))
                .contains(linked.id().number());
    }

    private String secretIncident() {
        var casework = Journey.declaredIncident(application);
        casework.as("mara.manager", () -> {
            application.getBean(Visibility.class).restrict(casework.incident(), Set.of("ida.isirt"), "An insider");
            return casework;
        });
        return casework.incident().number();
    }

    @Test
    void isReopenedOnlyWhenItHasEnded() {
        var mara = clients.browser("mara.manager");

        clients.program(mara)
                .form(address() + "/reopening", Clients.complete(mara, Map.of("reopenReason", "Again")))
                .mustBeRefused(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=-1", "page=1001", "page=x"})
    void hasNoOtherPages(String page) {
        program("ida.isirt").get("/vulnerabilities?" + page).mustBeRefused(400);
    }

    @Test
    void takesAnyFilterForAText() {
        for (var filter : List.of("state=nonsense", "rating=worst", "sort=text", "owner='", "owner=%00", "q=%00%25'")) {
            assertThat(clients.browser("ida.isirt")
                            .get("/vulnerabilities?" + filter)
                            .status())
                    .describedAs(filter)
                    .isIn(200, 400);
        }
    }

    @ParameterizedTest
    @MethodSource("wrongReports")
    void isReportedOnlyAsTheFormAllows(String field, String value) {
        var fields = new HashMap<>(report());
        fields.put(field, value);
        var rita = clients.browser("rita.reporter");

        clients.program(rita)
                .form("/report/vulnerability", Clients.complete(rita, fields))
                .mustBeRefusedBecauseOf(field);
    }

    Stream<Arguments> wrongReports() {
        return Stream.of(
                Arguments.of("weaknessWhat", ""),
                Arguments.of("weaknessWhat", LONG),
                Arguments.of("weaknessAffects", "x".repeat(201)),
                Arguments.of("weaknessAffects", "two\nlines"),
                Arguments.of("weaknessReporterContact", "x".repeat(201)),
                Arguments.of("weaknessPermanence", "perhaps"),
                Arguments.of("weaknessPermanence", ""),
                Arguments.of("weaknessIdentifiedAt", ""),
                Arguments.of("weaknessIdentifiedAt", "yesterday"),
                Arguments.of("weaknessIdentifiedAt", "0001-01-01T00:00"),
                Arguments.of("weaknessIdentifiedAt", "+999999999-12-31T23:59"),
                Arguments.of(
                        "weaknessIdentifiedAt",
                        cases.now().plus(Duration.ofDays(1)).toString()),
                Arguments.of("eventWhat", "x"),
                Arguments.of("answeredBy", "ida.isirt"));
    }

    private Map<String, String> report() {
        return Map.of(
                "weaknessWhat",
                "The cellar door does not lock",
                "weaknessAffects",
                "cellar door",
                "weaknessIdentifiedAt",
                cases.now().minus(Duration.ofHours(1)).toString(),
                "weaknessPermanence",
                "permanent");
    }

    private String address() {
        return "/vulnerabilities/" + number;
    }

    private String page(String person, String path) {
        return clients.browser(person).get(path).mustSucceed().body();
    }

    private Client program(String person) {
        return clients.program(clients.browser(person));
    }
}
