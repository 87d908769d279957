package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Journey;
import org.tocsin.casework.SomeAnswers;
import org.tocsin.documents.Printer;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.IncidentReport;

/** The complete record of an incident, through the doors: who may write what, and that nothing is lost. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordTest {

    private static final String ARABIC = "\u0645\u0631\u062d\u0628\u0627 2026";

    private static final int MANY = 5_000;

    private final ApplicationContext application;

    private final Clients clients;

    private final Cases cases;

    private String incident = "";

    @Autowired
    RecordTest(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
        this.cases = new Cases(application);
    }

    @BeforeAll
    void anOpenCase() {
        incident = anotherCase();
    }

    private String anotherCase() {
        return Journey.assessedIncident(application, "malware", "worm")
                .incident()
                .number();
    }

    Stream<Arguments> wrong() {
        return Stream.of(
                wrong("incident-effects", "effectIntegrityCost", "-1", "costCurrency", "EUR"),
                wrong("incident-effects", "effectIntegrityCost", "1,234,567", "costCurrency", "EUR"),
                wrong("incident-effects", "effectIntegrityCost", "1.005", "costCurrency", "EUR"),
                wrong("incident-effects", "recoveryCost", "1.5", "costCurrency", "JPY"),
                wrong("incident-effects", "recoveryCost", "much", "costCurrency", "EUR"),
                wrong("incident-effects", "costCurrency", "EUX", "recoveryCost", "1"),
                wrong("incident-effects", "costCurrency", "XXX", "recoveryCost", "1"),
                wrong("incident-effects", "costCurrency", "", "recoveryCost", "1"),
                wrong("incident-effects", "costCurrency", "euro", "recoveryCost", "1"),
                wrong("incident-effects", "effectIntegrityValue", "0"),
                wrong("incident-effects", "effectIntegrityValue", "11"),
                wrong("incident-effects", "effectIntegrityValue", "2.5"),
                wrong("incident-effects", "effectIntegrityKinds", "feelings"),
                wrong("incident-description", "descriptionHow", "x".repeat(4_001)),
                wrong("incident-description", "descriptionHow", ""),
                wrong("incident-description", "nobodyAsks", "x"),
                wrong("incident-components", "componentHardware", "x".repeat(201)),
                wrong("incident-resolution", "incidentEndedAt", "2126-01-01T10:00"),
                wrong("incident-resolution", "incidentEndedAt", "+999999999-01-01T00:00"),
                wrong("incident-resolution", "incidentEndedAt", "soon"),
                wrong("incident-resolution", "incidentEndedAt", "2026-01-01T10:00", "resolutionOver", "no"),
                wrong(
                        "incident-resolution",
                        "investigationEndedAt",
                        "2026-01-01T10:00",
                        "investigationBeganAt",
                        "2026-01-02T10:00"),
                wrong("incident-perpetrator", "perpetratorKind", "ghost"),
                wrong("incident-perpetrator", "perpetratorMotive", "revenge", "perpetratorKind", "accident"),
                wrong("incident-action", "actionState", "", "actionWhat", "Blocked"),
                wrong(
                        "incident-action",
                        "actionAt",
                        "2126-01-01T10:00",
                        "actionWhat",
                        "Blocked",
                        "actionState",
                        "taken"),
                wrong("incident-conclusion", "conclusionJustification", "", "conclusionWeight", "major"),
                wrong(
                        "incident-notification",
                        "notifiedAt",
                        "2126-01-01T10:00",
                        "notifiedParty",
                        "police",
                        "notifiedBy",
                        "Ida"));
    }

    private static Arguments wrong(String heading, String field, String value, String... others) {
        var fields = new LinkedHashMap<String, String>();
        for (var at = 0; at < others.length; at += 2) {
            fields.put(others[at], others[at + 1]);
        }
        fields.put(field, value);
        return Arguments.of(heading, field, fields);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isRefusedAndNamesTheField(String heading, String field, Map<String, String> fields) {
        var before = cases.stateOf(incident);
        var page = write("ida.isirt", incident, heading, 0, 0, fields);

        assertThat(page.status()).describedAs(page.toString()).isEqualTo(400);
        assertThat(page.body()).contains("href=\"#f-" + field + "\"");
        page.mustTellNothing();
        assertThat(cases.stateOf(incident)).isEqualTo(before);
    }

    @Test
    void keepsEveryVersionWithWhoAndWhy() {
        var incident = anotherCase();
        written(write("ida.isirt", incident, "incident-conclusion", 0, 0, concluded("minor", "One host only")));
        var changed = new LinkedHashMap<>(concluded("major", "Four hosts"));
        changed.put("_reason", "Three more were found");
        written(write("mara.manager", incident, "incident-conclusion", 0, 1, changed));

        var page = clients.browser("conrad.compliance").get("/incidents/" + incident + "/record");
        assertThat(page.mustSucceed().body())
                .contains("Four hosts", "One host only", "Three more were found", "mara.manager", "Earlier values");
        assertThat(cases.facts(incident).stream().filter(fact -> fact.kind().equals("record-changed")))
                .hasSize(2)
                .last()
                .satisfies(fact -> assertThat(fact.payload()).contains("One host only", "Four hosts"))
                .satisfies(fact -> assertThat(fact.why()).isEqualTo("Three more were found"));
    }

    @Test
    void asksForTheReasonOfAChange() {
        var incident = anotherCase();
        written(write("ida.isirt", incident, "incident-conclusion", 0, 0, concluded("minor", "One host only")));

        var page = write("ida.isirt", incident, "incident-conclusion", 0, 1, concluded("major", "Four hosts"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("href=\"#f-_reason\"", "Four hosts");
    }

    @Test
    void tellsTheSecondOfTwoAndKeepsTheirAnswers() {
        var incident = anotherCase();
        written(write("ida.isirt", incident, "incident-conclusion", 0, 0, concluded("minor", "Said by Ida")));

        var page = write("ivan.isirt", incident, "incident-conclusion", 0, 0, concluded("major", "Said by Ivan"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("Somebody else has saved this", "Said by Ida", "Said by Ivan");
        assertThat(clients.browser("ida.isirt")
                        .get("/incidents/" + incident + "/record")
                        .body())
                .contains("Said by Ida")
                .doesNotContain("Said by Ivan");
    }

    @Test
    void holdsSeveralEntriesAndLetsOneBeWithdrawn() {
        var incident = anotherCase();
        written(write("ida.isirt", incident, "incident-action", 0, 0, action("Blocked the sender", "taken")));
        written(write("ivan.isirt", incident, "incident-action", 0, 0, action("Train the staff", "planned")));
        var ida = clients.browser("ida.isirt");
        var entry = ida.get("/incidents/" + incident + "/record")
                .body()
                .replaceAll("(?s).*?incident-action\\?entry=(\\d+).*", "$1");

        written(Clients.send(
                ida,
                "/incidents/" + incident + "/record/incident-action/withdrawal",
                Map.of("_entry", entry, "_basedOn", "1", "_reason", "It was another case")));

        assertThat(ida.get("/incidents/" + incident + "/record").body())
                .contains("withdrawn", "It was another case", "Train the staff");
        assertThat(ida.get("/incidents/" + incident + "/report").body())
                .contains("Train the staff")
                .contains("It was another case");
    }

    @Test
    void namesTheComponentsOfTheCaseByKind() {
        var incident = anotherCase();
        written(write(
                "ida.isirt",
                incident,
                "incident-components",
                0,
                0,
                Map.of("componentHardware", "server 4711\nlaptop 12", "componentSoftware", "Mail gateway")));

        assertThat(clients.browser("ida.isirt").get("/incidents/" + incident).body())
                .contains("server 4711", "Mail gateway");
    }

    @Test
    void isWrittenByTheResponseTeamAndTheOwnerOnly() {
        for (var person : List.of("conrad.compliance", "paul.poc", "frank.forensic")) {
            assertThat(clients.browser(person)
                            .get("/incidents/" + incident + "/record")
                            .status())
                    .isEqualTo(200);
            write(person, incident, "incident-conclusion", 0, 0, concluded("minor", "Me"))
                    .mustBeForbidden();
            sign(person, incident, "originator").mustBeForbidden();
        }
        for (var person : List.of("rita.reporter", "tom.top", "petra.process", "ada.admin")) {
            clients.browser(person).get("/incidents/" + incident + "/record").mustBeForbidden();
            clients.browser(person).get("/incidents/" + incident + "/report").mustBeForbidden();
            clients.browser(person)
                    .get("/incidents/" + incident + "/report.pdf")
                    .mustBeForbidden();
        }
    }

    @Test
    void isSignedByThreePeopleUntilItIsChanged() {
        var incident = anotherCase();
        written(sign("ida.isirt", incident, "originator"));
        assertThat(sign("ida.isirt", incident, "first-reviewer").body()).contains("nobody signs twice");
        assertThat(sign("ivan.isirt", incident, "originator").body()).contains("Somebody else has signed");
        written(sign("ivan.isirt", incident, "first-reviewer"));
        written(sign("mara.manager", incident, "second-reviewer"));

        written(write("ida.isirt", incident, "incident-conclusion", 0, 0, concluded("minor", "One host only")));

        var page = clients.browser("ida.isirt")
                .get("/incidents/" + incident + "/record")
                .body();
        assertThat(page.split(">void<", -1)).hasSize(4);
        assertThat(cases.facts(incident).stream().filter(fact -> fact.kind().equals("signature-voided")))
                .hasSize(3);
        written(sign("ida.isirt", incident, "originator"));
    }

    @Test
    void isChangedNoMoreWhenTheCaseHasEnded() {
        var incident = Journey.declaredIncident(application)
                .complete("ida.isirt", "confirm-incident", SomeAnswers.notConfirmed("near-miss"))
                .incident()
                .number();

        assertThat(write("ida.isirt", incident, "incident-conclusion", 0, 0, concluded("minor", "Late"))
                        .status())
                .isEqualTo(409);
        assertThat(sign("ida.isirt", incident, "originator").status()).isEqualTo(409);
        assertThat(clients.browser("ida.isirt")
                        .get("/incidents/" + incident + "/report")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void isPrintedWithEverythingThatIsKnown() {
        var incident = declaredFrom(cases.reportedEvent("Files with new names"));
        written(write(
                "ida.isirt",
                incident,
                "incident-description",
                0,
                0,
                Map.of("descriptionHow", "<b>By mail</b> <script>alert(1)</script>", "descriptionWhy", ARABIC)));
        written(write(
                "ida.isirt",
                incident,
                "incident-effects",
                0,
                0,
                Map.of(
                        "costCurrency", "EUR",
                        "effectIntegrityValue", "7",
                        "effectIntegrityKinds", "operations",
                        "effectIntegrityCost", "1200,50",
                        "recoveryCost", "99.50")));

        var page = clients.browser("conrad.compliance").get("/incidents/" + incident + "/report");

        assertThat(page.mustSucceed().body())
                .contains("&lt;b&gt;By mail&lt;/b&gt;", ARABIC, "1300.00 EUR", "Management and operations")
                .contains(
                        "What happened?",
                        "Files with new names",
                        "Newest messages of this system",
                        "It has lasted so far, since it")
                .doesNotContain("<script>alert");
        var pdf = clients.browser("conrad.compliance").get("/incidents/" + incident + "/report.pdf");
        assertThat(pdf.mustSucceed().type()).isEqualTo("application/pdf");
        assertThat(cases.facts(incident))
                .anySatisfy(fact -> assertThat(fact.kind()).isEqualTo("report-printed"));
    }

    @Test
    void isPrintedWhole() throws IOException {
        var incident = anotherCase();
        var now = Timestamp.from(cases.now());
        application
                .getBean(JdbcOperations.class)
                .batchUpdate(
                        """
                insert into incident_note (incident, kind, text, happened_at, written_by, written_at)
                values (?, 'note', ?, ?, 'ida.isirt', ?)""",
                        IntStream.range(0, MANY)
                                .mapToObj(note -> new Object[] {incident, "Remark " + note + ".", now, now})
                                .toList());
        var paper = application
                .getBean(IncidentReport.class)
                .of(application.getBean(IncidentDesk.class).get(IncidentId.of(incident)));

        var pdf = application.getBean(Printer.class).pdf(paper);

        try (var document = Loader.loadPDF(pdf)) {
            var printed = new PDFTextStripper().getText(document);
            IntStream.range(0, MANY).forEach(note -> assertThat(printed).contains("Remark " + note + "."));
        }
    }

    private String declaredFrom(String event) {
        Door.TASKLIST
                .to("paul.poc", clients)
                .submit(
                        cases.openTask(event, "assess-event").getId(),
                        SomeAnswers.but(RightAnswers.assessed("new-incident"), "eventTitle", "Files renamed"))
                .mustSucceed();
        cases.work(event);
        return application.getBean(CaseRecord.class).incidentsOf(event).get(0).number();
    }

    private Answer write(
            String person, String incident, String heading, long entry, int basedOn, Map<String, String> answers) {
        var fields = new LinkedHashMap<>(answers);
        fields.put("_entry", String.valueOf(entry));
        fields.put("_basedOn", String.valueOf(basedOn));
        fields.put("_zone", "Europe/Berlin");
        return Clients.send(clients.browser(person), "/incidents/" + incident + "/record/" + heading, fields);
    }

    private Answer sign(String person, String incident, String capacity) {
        return Clients.send(
                clients.browser(person),
                "/incidents/" + incident + "/signatures",
                Map.of("signOffCapacity", capacity, "signOffRole", "Analyst"));
    }

    private static void written(Answer answer) {
        assertThat(answer.status()).describedAs(answer.toString()).isEqualTo(302);
    }

    private static Map<String, String> concluded(String weight, String why) {
        return Map.of("conclusionWeight", weight, "conclusionJustification", why);
    }

    private static Map<String, String> action(String what, String state) {
        return Map.of("actionWhat", what, "actionState", state);
    }
}
