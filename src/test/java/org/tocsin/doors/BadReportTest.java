package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.ProcessTest;
import org.tocsin.casework.SomeAnswers;

/** Reports that cannot be: refused on the page and by the interface for machines alike, naming the field. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadReportTest {

    private final JdbcClient jdbc;

    private final Clients clients;

    private final Cases cases;

    @Autowired
    BadReportTest(ApplicationContext application, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.clients = new Clients(application);
        this.cases = new Cases(application);
    }

    Stream<Arguments> wrong() {
        var tomorrow = cases.now().plus(Duration.ofDays(1)).toString();
        return Stream.of(
                Arguments.of("eventWhat", ""),
                Arguments.of("eventWhat", "   "),
                Arguments.of("eventWhat", "x".repeat(8_001)),
                Arguments.of("eventWhere", "x".repeat(201)),
                Arguments.of("eventWhere", "one line\nand another"),
                Arguments.of("eventReporterContact", "x".repeat(201)),
                Arguments.of("eventReporterContact", "rita@example.org\r\nBcc: all@example.org"),
                Arguments.of("eventReporterName", "x".repeat(201)),
                Arguments.of("eventKind", "no-such-kind"),
                Arguments.of("eventKind", ""),
                Arguments.of("eventOngoing", "perhaps"),
                Arguments.of("eventPersonalData", "perhaps"),
                Arguments.of("eventDetectedAt", ""),
                Arguments.of("eventDetectedAt", "yesterday"),
                Arguments.of("eventDetectedAt", "2026-13-41T25:61"),
                Arguments.of("eventDetectedAt", tomorrow),
                Arguments.of("eventDetectedAt", "0001-01-01T00:00"),
                Arguments.of("eventDetectedAt", "+999999999-12-31T23:59"),
                Arguments.of("eventDetectedAt", "-999999999-01-01T00:00"),
                Arguments.of("eventOccurredAt", tomorrow),
                Arguments.of(
                        "eventOccurredAt",
                        cases.now().minus(Duration.ofMinutes(1)).toString()),
                Arguments.of("eventNobodyAsks", "x"),
                Arguments.of("ctxEventWhat", "x"),
                Arguments.of("answeredBy", "ida.isirt"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isRefusedByTheInterface(String field, String value) {
        var before = events();
        var body = new HashMap<String, Object>(cases.report("Something happened"));
        body.put(field, value);

        clients.script("rita.reporter").post("/api/events", body).mustBeRefusedBecauseOf(field);

        assertThat(events()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isRefusedByThePage(String field, String value) {
        var before = events();
        var fields = new LinkedHashMap<String, String>();
        cases.report("Something happened").forEach((key, given) -> fields.put(key, given.toString()));
        fields.put(field, value);
        var browser = clients.browser("rita.reporter");

        clients.program(browser)
                .form("/report", Clients.complete(browser, fields))
                .mustBeRefusedBecauseOf(field);
        var page = browser.form("/report", Clients.complete(browser, fields));

        assertThat(page.status()).describedAs(page.toString()).isEqualTo(400);
        page.mustTellNothing();
        assertThat(events()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("wrongTypes")
    void isOfTheRightType(String field, Object value) {
        var before = events();
        var body = new HashMap<String, Object>(cases.report("Something happened"));
        body.put(field, value);

        clients.script("rita.reporter").post("/api/events", body).mustBeRefusedBecauseOf(field);

        assertThat(events()).isEqualTo(before);
    }

    Stream<Arguments> wrongTypes() {
        return Stream.of(
                Arguments.of("eventWhat", 42),
                Arguments.of("eventWhat", Map.of("a", "b")),
                Arguments.of("eventWhat", List.of("a")),
                Arguments.of("eventDetectedAt", 42),
                Arguments.of("eventDetectedAt", true),
                Arguments.of("eventOngoing", true),
                Arguments.of("eventKind", List.of("malware")),
                Arguments.of("eventWhere", 7),
                Arguments.of("source", "nobody"),
                Arguments.of("source", 7));
    }

    @Test
    void takesNoFileThatPretends() {
        var before = events();
        var browser = clients.browser("rita.reporter");

        upload(browser, "picture.png", "image/png", "#!/bin/sh\nrm -rf /".getBytes(StandardCharsets.UTF_8), 400);
        upload(
                browser,
                "report.pdf",
                "application/pdf",
                "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
                400);
        upload(browser, "notes.txt", "text/plain", new byte[] {'M', 'Z', 0x50, 0, 2, 0, 0, 0, 4, 0, 0x0f, 0}, 400);
        upload(browser, "empty.txt", "text/plain", new byte[0], 400);

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void takesNoFileOverTheLimit() {
        var before = events();
        var browser = clients.browser("rita.reporter");

        upload(browser, "large.bin", "application/octet-stream", new byte[21 << 20], 413);
        upload(browser, "larger.bin", "application/octet-stream", new byte[26 << 20], 413);

        assertThat(events()).isEqualTo(before);
    }

    private void upload(Client browser, String name, String type, byte[] content, int status) {
        var parts = new Parts();
        cases.report("Something happened").forEach((key, given) -> parts.text(key, given.toString()));
        parts.text("_csrf", Clients.csrf(browser.get("/account")));
        parts.file("files", name, type, content);

        var answer = clients.program(browser).send("POST", "/report", Parts.TYPE, parts.bytes());

        answer.mustBeRefused(status);
        assertThat(answer.json().path("field").asText())
                .describedAs(answer.toString())
                .isEqualTo("files");
    }

    @Test
    void isStillTakenWhenNothingIsWrong() {
        var before = events();
        var answers = SomeAnswers.but(cases.report("Something happened"), "eventWhere", "finance");

        clients.script("rita.reporter").post("/api/events", answers).mustSucceed();

        assertThat(events()).isEqualTo(before + 1);
    }

    private int events() {
        return jdbc.sql("select count(*) from intake_event")
                .query(Integer.class)
                .single();
    }
}
