package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Journey;
import org.tocsin.files.CaseFiles;

/** What is done on the pages of a case outside a task, with input that cannot be. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadCaseActionTest {

    private static final String LONG = "x".repeat(8_001);

    private static final String LATER = "2126-01-01T10:00";

    private final ApplicationContext application;

    private final Clients clients;

    private final Cases cases;

    private String incident = "";

    private String event = "";

    @Autowired
    BadCaseActionTest(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
        this.cases = new Cases(application);
    }

    @BeforeAll
    void anOpenCase() {
        incident = Journey.assessedIncident(application, "malware", "worm")
                .incident()
                .number();
        event = cases.reportedEvent();
    }

    Stream<Arguments> wrong() {
        return Stream.of(
                        notes("noteText", ""),
                        notes("noteText", LONG),
                        notes("noteKind", "poem"),
                        notes("noteHappenedAt", ""),
                        notes("noteHappenedAt", "soon"),
                        notes("noteHappenedAt", LATER),
                        notes("noteHappenedAt", "-999999999-01-01T00:00"),
                        notes("noteHappenedAt", "+999999999-01-01T00:00"),
                        owner("newOwner", "nobody.known"),
                        owner("newOwner", "rita.reporter"),
                        owner("newOwner", ""),
                        owner("newOwnerReason", ""),
                        owner("newOwnerReason", "x".repeat(20_001)),
                        restriction("restrictPeople", "nobody.known"),
                        restriction("restrictPeople", "x".repeat(500)),
                        restriction("restrictReason", ""),
                        restriction("restrictReason", "x".repeat(20_001)),
                        change("category", "category", "no-such-category"),
                        change("category", "subKind", "denial-of-service"),
                        change("category", "changeReason", ""),
                        change("category", "changeReason", LONG),
                        change("category", "nobodyAsks", "x"),
                        change("severity", "severityChosen", "5"),
                        change("severity", "severityChosen", "IV"),
                        change("severity", "changeReason", ""))
                .flatMap(arguments -> arguments);
    }

    private static Stream<Arguments> notes(String field, String value) {
        return one(
                "notes",
                field,
                value,
                Map.of(
                        "noteKind",
                        "note",
                        "noteText",
                        "Seen",
                        "noteHappenedAt",
                        "2026-01-01T10:00",
                        "_zone",
                        "Europe/Berlin"));
    }

    private static Stream<Arguments> owner(String field, String value) {
        return one("owner", field, value, Map.of("newOwner", "ida.isirt", "newOwnerReason", "Knows the systems"));
    }

    private static Stream<Arguments> restriction(String field, String value) {
        return one(
                "restriction",
                field,
                value,
                Map.of("restrict", "yes", "restrictPeople", "ida.isirt", "restrictReason", "Staff are involved"));
    }

    private static Stream<Arguments> change(String what, String field, String value) {
        return one(
                what,
                field,
                value,
                what.equals("category")
                        ? Map.of("category", "malware", "subKind", "virus", "changeReason", "Seen again")
                        : Map.of("severityChosen", "2", "changeReason", "Seen again"));
    }

    private static Stream<Arguments> one(String what, String field, String value, Map<String, String> right) {
        var fields = new java.util.LinkedHashMap<>(right);
        fields.put(field, value);
        return Stream.of(Arguments.of(what, field, fields));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isRefusedAndNamesTheField(String what, String field, Map<String, String> fields) {
        var person = what.equals("notes") || what.equals("category") || what.equals("severity")
                ? "ida.isirt"
                : "mara.manager";
        var browser = clients.browser(person);
        var before = cases.stateOf(incident);

        clients.program(browser)
                .form("/incidents/" + incident + "/" + what, Clients.complete(browser, fields))
                .mustBeRefusedBecauseOf(field);
        var page = browser.form("/incidents/" + incident + "/" + what, Clients.complete(browser, fields));

        assertThat(page.status()).describedAs(page.toString()).isEqualTo(400);
        page.mustTellNothing();
        assertThat(cases.stateOf(incident)).isEqualTo(before);
    }

    @Test
    void takesNoFileThatPretendsOrIsTooLarge() {
        var ida = clients.browser("ida.isirt");
        var before = application.getBean(CaseFiles.class).list(incident).size();

        upload(ida, "picture.png", "image/png", "#!/bin/sh".getBytes(StandardCharsets.UTF_8))
                .mustBeRefused(400);
        upload(ida, "../../etc/passwd.pdf", "application/pdf", "text".getBytes(StandardCharsets.UTF_8))
                .mustBeRefused(400);
        upload(ida, "empty.txt", "text/plain", new byte[0]).mustBeRefused(400);
        upload(ida, "large.bin", "application/octet-stream", new byte[21 << 20]).mustBeRefused(413);
        upload(ida, "larger.bin", "application/octet-stream", new byte[61 << 20])
                .mustBeRefused(413);

        assertThat(application.getBean(CaseFiles.class).list(incident)).hasSize(before);
    }

    private Answer upload(Client browser, String name, String type, byte[] content) {
        var parts =
                new Parts().text("_csrf", Clients.csrf(browser.get("/account"))).file("file", name, type, content);
        return clients.program(browser).send("POST", "/cases/" + incident + "/files", Parts.TYPE, parts.bytes());
    }

    @Test
    void reopensOnlyWhatIsClosed() {
        var mara = clients.browser("mara.manager");
        var before = cases.stateOf(incident);

        clients.program(mara)
                .form("/incidents/" + incident + "/reopen", Clients.complete(mara, Map.of("reopenReason", "Again")))
                .mustBeRefused(409);
        clients.program(mara)
                .form("/incidents/" + incident + "/reopen", Clients.complete(mara, Map.of("reopenReason", "")))
                .mustBeRefusedBecauseOf("reopenReason");

        assertThat(cases.stateOf(incident)).isEqualTo(before);
    }

    @Test
    void reversesOnlyWhatWasDecided() {
        var mara = clients.browser("mara.manager");
        var program = clients.program(mara);
        var before = cases.stateOf(event);

        program.form("/events/" + event + "/reversal", Clients.complete(mara, Map.of("reversalReason", "Wrong")))
                .mustBeRefused(409);
        program.form("/events/" + event + "/reversal", Clients.complete(mara, Map.of("reversalReason", LONG)))
                .mustBeRefused(400, 409);
        program.form(
                        "/events/" + event + "/restriction",
                        Clients.complete(
                                mara,
                                Map.of("restrict", "yes", "restrictPeople", "nobody.known", "restrictReason", "Staff")))
                .mustBeRefusedBecauseOf("restrictPeople");
        program.form(
                        "/events/" + event + "/restriction",
                        Clients.complete(mara, Map.of("restrict", "yes", "restrictReason", LONG)))
                .mustBeRefusedBecauseOf("restrictReason");

        assertThat(cases.stateOf(event)).isEqualTo(before);
    }

    @Test
    void refusesNonsenseAboutPeople() {
        var mara = clients.browser("mara.manager");
        var program = clients.program(mara);

        program.form("/duty", Clients.complete(mara, Map.of("person", "nobody.known")))
                .mustBeRefusedBecauseOf("person");
        program.form("/duty", Clients.complete(mara, Map.of("person", "rita.reporter")))
                .mustBeRefusedBecauseOf("person");
        program.form("/duty", Clients.complete(mara, Map.of())).mustBeRefused(400);
        program.form("/account/tokens", Clients.complete(mara, Map.of("name", "x".repeat(81))))
                .mustBeRefused(400);
        program.form(
                        "/account/password",
                        Clients.complete(mara, Map.of("present", "wrong", "wanted", "a-quite-long-one")))
                .mustBeRefusedBecauseOf("present");
        program.form(
                        "/account/password",
                        Clients.complete(mara, Map.of("present", Clients.PASSWORD, "wanted", "short")))
                .mustBeRefusedBecauseOf("wanted");
    }
}
