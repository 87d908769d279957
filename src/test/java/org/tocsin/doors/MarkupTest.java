package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.SomeAnswers;
import org.tocsin.incident.CasePanel;
import org.tocsin.incident.CaseRecord;
import org.tocsin.notification.Notifications;

/** Whatever people write is text: on every page, in the history as a table, in messages, in Tasklist. */
@ProcessTest
class MarkupTest {

    private static final String EVIL =
            "Zzq<script>alert('x')</script><img src=x onerror=alert(1)>${7331*1337}[[${7331*1337}]]";

    /** What would stand there if somebody took the sum for an expression; long enough to be in no number of a case. */
    private static final String WORKED_OUT = "9801547";

    private static final String HARMLESS = "Zzq&lt;script&gt;";

    private final ApplicationContext application;

    private final Clients clients;

    private final Cases cases;

    @Autowired
    MarkupTest(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
        this.cases = new Cases(application);
    }

    @Test
    void isShownAsTextOnEveryPage() {
        var event = reported();
        var incident = declared(event);
        var ida = clients.browser("ida.isirt");
        work(incident);

        for (var path : List.of(
                "/events/" + event,
                "/incidents/" + incident,
                "/incidents?q=Zzq",
                "/incidents/" + incident + "/history")) {
            var page = ida.get(path).mustSucceed();
            assertThat(page.body()).describedAs(path).contains(HARMLESS);
            isHarmless(path, page);
        }
        application.getBeansOfType(CasePanel.class).values().stream()
                .map(panel -> panel.fragment(
                        application.getBean(CaseRecord.class).incidentsOf(event).get(0)))
                .forEach(path -> isHarmless(path, ida.get(path).mustSucceed()));
        isHarmless("/events?q=Zzq", ida.get("/events?q=Zzq%3Cscript%3E").mustSucceed());
    }

    @Test
    void isShownAsTextWhenItIsRefused() {
        var rita = clients.browser("rita.reporter");
        var page = rita.form(
                "/report", Clients.complete(rita, Map.of("eventWhat", EVIL, "eventKind", EVIL, "eventWhere", EVIL)));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains(HARMLESS);
        isHarmless("/report", page);
        isHarmless(
                "/login", clients.stranger().get("/login?error=%3Cscript%3Ealert(1)%3C/script%3E&wait=%3Cscript%3E"));
        isHarmless(
                "/incidents",
                clients.browser("ida.isirt")
                        .get("/incidents?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&owner=%3Cimg%20src=x%3E"));
    }

    @Test
    void isNoFormulaAndNoSecondLineInTheHistoryAsATable() {
        var incident = declared(reported());
        var ida = clients.browser("ida.isirt");
        Clients.send(
                ida,
                "/incidents/" + incident + "/notes",
                Map.of("noteKind", "note", "noteText", "=cmd|' /C calc'!A0", "noteHappenedAt", "2026-01-01T10:00"));
        Clients.send(
                clients.browser("mara.manager"),
                "/incidents/" + incident + "/owner",
                Map.of("newOwner", "ida.isirt", "newOwnerReason", "=1+1\r\n\"x\",=2+2"));

        var table = ida.get("/incidents/" + incident + "/history.csv").mustSucceed();

        assertThat(table.type()).startsWith("text/csv");
        assertThat(table.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(kind -> assertThat(kind).startsWith("attachment"));
        assertThat(table.body()).contains("\"'=1+1").doesNotContain(",\"=").doesNotContain("\n=");
    }

    @Test
    void isInNoMessage() {
        var event = reported();
        var incident = declared(event);
        work(incident);
        var told = application.getBean(Notifications.class);

        assertThat(told.of(incident)).isNotEmpty();
        for (var caseId : List.of(event, incident)) {
            assertThat(told.of(caseId))
                    .allSatisfy(message -> assertThat(message.subject() + message.text())
                            .doesNotContain("Zzq", "script", WORKED_OUT, "\r\n\r\n.\r\n"));
        }
    }

    @Test
    void isDataForTasklist() {
        var event = reported();
        var task = cases.openTask(event, "assess-event").getId();
        var shown = Door.TASKLIST
                .to("paul.poc", clients)
                .get("/task/" + task + "/form-variables")
                .mustSucceed();

        assertThat(shown.type()).startsWith("application/json");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(shown.json().path("ctxEventWhat").path("value").asText()).contains(EVIL);
    }

    private static void isHarmless(String path, Answer page) {
        assertThat(page.body()).describedAs(path).doesNotContain("<script>alert", "<img src=x", "Zzq<", WORKED_OUT);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .describedAs(path)
                .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self'"));
    }

    private String reported() {
        return cases.reportedEvent(EVIL);
    }

    private String declared(String event) {
        var answers = SomeAnswers.but(
                SomeAnswers.but(RightAnswers.assessed("new-incident"), "eventTitle", EVIL),
                "eventDecisionRationale",
                EVIL);
        Door.TASKLIST
                .to("paul.poc", clients)
                .submit(cases.openTask(event, "assess-event").getId(), answers)
                .mustSucceed();
        cases.work(event);
        var incident =
                application.getBean(CaseRecord.class).incidentsOf(event).get(0).number();
        cases.work(incident);
        return incident;
    }

    /** Everybody who may write something writes it. */
    private void work(String incident) {
        var ida = Door.TASKLIST.to("ida.isirt", clients);
        ida.submit(
                        cases.openTask(incident, "confirm-incident").getId(),
                        SomeAnswers.but(SomeAnswers.confirmed(), "confirmationRationale", EVIL))
                .mustSucceed();
        cases.work(incident);
        var classified = SomeAnswers.but(SomeAnswers.classified("malware", "worm"), "assetNames", EVIL);
        ida.submit(
                        cases.openTask(incident, "classify-incident").getId(),
                        SomeAnswers.but(classified, "classificationRationale", EVIL))
                .mustSucceed();
        cases.work(incident);
        var browser = clients.browser("ida.isirt");
        Clients.send(
                browser,
                "/incidents/" + incident + "/notes",
                Map.of("noteKind", "action", "noteText", EVIL, "noteHappenedAt", "2026-01-01T10:00"));
        var parts = new Parts()
                .text("_csrf", Clients.csrf(browser.get("/account")))
                .file(
                        "file",
                        "Zzq<script>.txt",
                        "text/plain",
                        "text".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        browser.send("POST", "/cases/" + incident + "/files", Parts.TYPE, parts.bytes());
    }
}
