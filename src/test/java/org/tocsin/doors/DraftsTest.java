package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Journey;

/** What somebody has written and not sent is kept for them, and for nobody else. */
@ProcessTest
class DraftsTest {

    private final ApplicationContext application;

    private final JdbcClient jdbc;

    private final Clients clients;

    private final Cases cases;

    @Autowired
    DraftsTest(ApplicationContext application, JdbcClient jdbc) {
        this.application = application;
        this.jdbc = jdbc;
        this.clients = new Clients(application);
        this.cases = new Cases(application);
    }

    @ParameterizedTest
    @EnumSource
    void comesBackIntoTheFormOfTheTask(Door door) {
        var task = takenBy("paul.poc");

        keep("paul.poc", "task:" + task, Map.of("eventTitle", "Half a ti", "ctxEventWhat", "forged"))
                .mustSucceed();
        keep("paul.poc", "task:" + task, Map.of("eventTitle", "Half a title", "eventTags", List.of("a", "b")))
                .mustSucceed();

        var form = door.to("paul.poc", clients)
                .get("/task/" + task + "/form-variables?deserializeValues=false")
                .mustSucceed()
                .json();
        assertThat(form.at("/eventTitle/value").asText()).isEqualTo("Half a title");
        assertThat(form.at("/eventTags/value").asText()).isEqualTo("[\"a\",\"b\"]");
        assertThat(form.at("/ctxEventWhat/value").asText()).isNotEmpty().isNotEqualTo("forged");
        var colleague = door.to("soc-tier1", clients)
                .get("/task/" + task + "/form-variables")
                .mustSucceed();
        assertThat(colleague.body()).doesNotContain("Half a title");
    }

    @Test
    void leavesWithTheTask() {
        var task = takenBy("paul.poc");
        keep("paul.poc", "task:" + task, Map.of("eventTitle", "Soon done")).mustSucceed();

        Door.SCRIPTS
                .to("paul.poc", clients)
                .submit(task, RightAnswers.to("assess-event"))
                .mustSucceed();

        assertThat(kept("task:" + task)).isZero();
        keep("paul.poc", "task:" + task, Map.of("eventTitle", "Too late")).mustBeRefusedBecauseOf("place");
    }

    @Test
    void survivesARefusedAnswer() {
        var task = takenBy("paul.poc");
        keep("paul.poc", "task:" + task, Map.of("eventTitle", "Not lost")).mustSucceed();

        Door.TASKLIST.to("paul.poc", clients).submit(task, Map.of()).mustBeRefusedBecauseOf("eventDecision");

        assertThat(kept("task:" + task)).isOne();
    }

    @Test
    void belongsToWhoHasTakenTheTask() {
        var task = takenBy("paul.poc");

        keep("soc-tier1", "task:" + task, Map.of("eventTitle", "Mine")).mustBeRefusedBecauseOf("place");
        keep("rita.reporter", "task:" + task, Map.of("eventTitle", "Mine")).mustBeRefusedBecauseOf("place");
        keep("paul.poc", "task:" + UUID.randomUUID(), Map.of("eventTitle", "Mine"))
                .mustBeRefusedBecauseOf("place");
        clients.stranger()
                .with("Accept", "application/json")
                .get("/drafts?place=task:" + task)
                .mustBeForbidden();
        clients.program(clients.browser("paul.poc"))
                .put("/drafts?place=task:" + task, Map.of("eventTitle", "Without a token"))
                .mustBeForbidden();
    }

    @Test
    void comesBackToThePageUntilThePageHasTakenIt() {
        var incident = Journey.assessedIncident(application, "malware", "worm")
                .incident()
                .number();
        var place = "/incidents/" + incident + "/notes";
        var mara = clients.browser("mara.manager");
        keep("mara.manager", place, Map.of("noteText", "Half a no")).mustSucceed();

        assertThat(shown("mara.manager", place)).isEqualTo("Half a no");
        assertThat(shown("ida.isirt", place)).isEmpty();
        Clients.send(mara, place, Map.of("noteKind", "note", "noteText", ""));
        assertThat(shown("mara.manager", place)).isEqualTo("Half a no");
        var taken = Clients.send(
                mara,
                place,
                Map.of(
                        "noteKind",
                        "note",
                        "noteText",
                        "A whole note",
                        "_zone",
                        "UTC",
                        "noteHappenedAt",
                        "2026-01-05T10:00"));
        assertThat(taken.status()).describedAs(taken.toString()).isIn(302, 303);
        assertThat(shown("mara.manager", place)).isEmpty();
    }

    @Test
    void canBeThrownAway() {
        keep("mara.manager", "/events/new", Map.of("eventWhat", "Never mind")).mustSucceed();

        program("mara.manager").delete("/drafts?place=/events/new").mustSucceed();

        assertThat(shown("mara.manager", "/events/new")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "task:", "task:1", "incidents", "/with%20space%0Aand%20line", "%2F%00"})
    void belongsToATaskOrAForm(String place) {
        keep("mara.manager", place, Map.of("eventWhat", "x")).mustBeRefused(400);
    }

    @Test
    void isNoPlaceToStoreThings() {
        keep("mara.manager", "/x", Map.of("eventWhat", "x".repeat(200_000))).mustBeRefusedBecauseOf("answers");
        keep("mara.manager", "/" + "x".repeat(300), Map.of("eventWhat", "x")).mustBeRefusedBecauseOf("place");

        for (int n = 0; n < 103; n++) {
            keep("hanna.hr", "/forms/" + n, Map.of("eventWhat", "x")).mustSucceed();
        }
        assertThat(jdbc.sql("select count(*) from draft where person = 'hanna.hr'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(100);
        assertThat(shown("hanna.hr", "/forms/102")).isEqualTo("x");
    }

    private String takenBy(String person) {
        var task = cases.openTask(cases.reportedEvent(), "assess-event").getId();
        Door.SCRIPTS.to(person, clients).claim(task, person).mustSucceed();
        return task;
    }

    private Answer keep(String person, String place, Map<String, ?> answers) {
        return program(person).put("/drafts?place=" + place, answers);
    }

    /** What the script of a page is: it holds the session of the browser, and asks for its token first. */
    private Client program(String person) {
        var program = clients.program(clients.browser(person)).with("Accept", "application/json");
        var session = program.get("/drafts?place=/").mustSucceed().json();
        return program.with(
                session.path("header").asText(), session.path("token").asText());
    }

    private String shown(String person, String place) {
        var answers = program(person)
                .get("/drafts?place=" + place)
                .mustSucceed()
                .json()
                .at("/draft/answers");
        return answers.elements().hasNext() ? answers.elements().next().asText() : "";
    }

    private int kept(String place) {
        return jdbc.sql("select count(*) from draft where place = ?")
                .param(place)
                .query(Integer.class)
                .single();
    }
}
