package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.tocsin.casework.SomeAnswers;
import org.tocsin.files.CaseFiles;

/** Notes that were taken on paper are entered later and stand at their true time. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperNotesTest {

    private final ApplicationContext application;

    private final Clients clients;

    private final Cases cases;

    private String incident = "";

    @Autowired
    PaperNotesTest(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
        this.cases = new Cases(application);
    }

    @BeforeAll
    void anOpenCase() {
        incident = Journey.assessedIncident(application, "malware", "worm")
                .incident()
                .number();
    }

    Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("paperText", ""),
                Arguments.of("paperText", "x".repeat(4_001)),
                Arguments.of("paperKind", "poem"),
                Arguments.of("paperObserver", ""),
                Arguments.of("paperWhere", ""),
                Arguments.of("paperPrecision", "century"),
                Arguments.of("paperHappenedAt", ""),
                Arguments.of("paperHappenedAt", "yesterday"),
                Arguments.of("paperHappenedAt", "2126-01-01T10:00"),
                Arguments.of("paperHappenedAt", "1899-01-01T10:00"),
                Arguments.of("paperHappenedAt", "2026-03-29T02:30"),
                Arguments.of("paperLongBefore", "2020-01-01T10:00"),
                Arguments.of("_zone", "Middle/Earth"),
                Arguments.of("_zone", ""));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isRefusedAndNamesTheField(String field, String value) {
        var before = cases.stateOf(incident);
        var fields = note(now().minus(Duration.ofMinutes(5)));
        fields.put("_zone", "Europe/Berlin");
        fields.put(field.equals("paperLongBefore") ? "paperHappenedAt" : field, value);

        var page = enter("paul.poc", incident, fields);

        assertThat(page.status()).describedAs(page.toString()).isEqualTo(400);
        var kept = field.equals("paperText") ? "F. Forensic" : "The cable was pulled";
        assertThat(page.body()).contains("href=\"#f-" + field + "\"", kept);
        page.mustTellNothing();
        assertThat(cases.stateOf(incident)).isEqualTo(before);
    }

    @Test
    void standsInTheTimelineAtItsTrueTimeAndIsMarked() {
        var incident = Journey.assessedIncident(application, "malware", "worm")
                .incident()
                .number();
        var happened = now().minus(Duration.ofHours(3));

        entered(enter("paul.poc", incident, note(happened)));

        var page = clients.browser("conrad.compliance")
                .get("/incidents/" + incident)
                .mustSucceed()
                .body();
        var timeline = page.substring(page.indexOf("id=\"timeline\""));
        assertThat(timeline).contains("The cable was pulled", "entered later by paul.poc on", "Blue folder");
        assertThat(timeline.indexOf("Incident declared")).isLessThan(timeline.indexOf("The cable was pulled"));
        var history = clients.browser("conrad.compliance")
                .get("/incidents/" + incident + "/history")
                .body();
        assertThat(history.indexOf("Entered later from paper")).isGreaterThan(history.indexOf("Incident declared"));
        assertThat(clients.browser("conrad.compliance")
                        .get("/incidents/" + incident + "/report")
                        .body())
                .containsSubsequence("The cable was pulled", "entered later by paul.poc", "Incident declared");
    }

    @Test
    void readsTheTimeInTheZoneOfThePaper() {
        var fields = note(Instant.parse("2026-01-15T10:00:00Z"));
        fields.put("_zone", "Asia/Tokyo");
        fields.put("paperLongBefore", "true");
        entered(enter("ida.isirt", incident, fields));

        assertThat(cases.facts(incident).stream().filter(fact -> fact.kind().equals("paper-note-entered")))
                .anySatisfy(fact -> assertThat(fact.payload()).contains("2026-01-15T01:00:00Z", "Asia/Tokyo"));
    }

    @Test
    void keepsTheScanOfThePaper() {
        var incident = Journey.assessedIncident(application, "malware", "worm")
                .incident()
                .number();
        var ida = clients.browser("ida.isirt");

        assertThat(upload(ida, incident, "scan.png", "#!/bin/sh").status()).isEqualTo(400);
        assertThat(application.getBean(CaseFiles.class).list(incident)).isEmpty();
        entered(upload(ida, incident, "scan.txt", "The cable was pulled at nine"));

        assertThat(application.getBean(CaseFiles.class).list(incident)).hasSize(1);
        assertThat(ida.get("/incidents/" + incident + "/paper-notes").body())
                .contains("/cases/" + incident + "/files/");
    }

    @Test
    void isEnteredByThoseWhoWorkOnCasesOnly() {
        for (var person : List.of("conrad.compliance", "rita.reporter", "tom.top", "ada.admin")) {
            enter(person, incident, note(now())).mustBeForbidden();
            clients.browser(person)
                    .get("/incidents/" + incident + "/paper-notes")
                    .mustBeForbidden();
        }
    }

    @Test
    void isEnteredNoMoreWhenTheCaseHasEnded() {
        var ended = Journey.declaredIncident(application)
                .complete("ida.isirt", "confirm-incident", SomeAnswers.notConfirmed("near-miss"))
                .incident()
                .number();

        assertThat(enter("paul.poc", ended, note(now())).status()).isEqualTo(409);
    }

    private Instant now() {
        return cases.now();
    }

    private static Map<String, String> note(Instant happened) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("paperKind", "action");
        fields.put("paperText", "The cable was pulled");
        fields.put(
                "paperHappenedAt",
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").format(happened.atOffset(ZoneOffset.UTC)));
        fields.put("paperPrecision", "minute");
        fields.put("paperObserver", "F. Forensic");
        fields.put("paperWhere", "No network; Blue folder in the safe");
        fields.put("_zone", "UTC");
        return fields;
    }

    private Answer enter(String person, String incident, Map<String, String> fields) {
        return Clients.send(clients.browser(person), "/incidents/" + incident + "/paper-notes", fields);
    }

    private Answer upload(Client browser, String incident, String name, String content) {
        var parts = new Parts();
        Clients.complete(browser, note(now())).forEach(parts::text);
        parts.file(
                "scan",
                name,
                name.endsWith(".txt") ? "text/plain" : "image/png",
                content.getBytes(StandardCharsets.UTF_8));
        return browser.send("POST", "/incidents/" + incident + "/paper-notes", Parts.TYPE, parts.bytes());
    }

    private static void entered(Answer answer) {
        assertThat(answer.status()).describedAs(answer.toString()).isEqualTo(302);
    }
}
