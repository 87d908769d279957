package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.casework.SomeAnswers.interimReport;
import static org.tocsin.casework.SomeAnswers.interimReview;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.incident.Visibility;

/** Interim reports as pages and documents: read by those who may, changed by nobody. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterimReportPagesTest {

    private static final String SITUATION = "Two <b>servers</b> are down";

    private final ApplicationContext application;

    private final Clients clients;

    private final Cases cases;

    private Casework reported;

    @Autowired
    InterimReportPagesTest(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
        this.cases = new Cases(application);
        this.reported = Casework.of(application, "none");
    }

    @BeforeAll
    void aReportThatWasSent() {
        reported = sent();
    }

    private Casework sent() {
        return written()
                .complete("ida.isirt", "draft-interim-report", interimReport(SITUATION))
                .complete("ivan.isirt", "review-interim-report", interimReview("approved"));
    }

    private Casework written() {
        return Journey.incidentInResponse(application, "malware", "ransomware").timeRunsOutAt("event_reportDue");
    }

    @Test
    void theCaseShowsWhatWasSentAndWhatComesNext() {
        var panel = page("ida.isirt", "");

        assertThat(panel)
                .contains(reported.number() + "/IR-1", "TLP:AMBER", "Next one due", "Rule:", "working day")
                .contains("Write it now", "Postpone it once");
        assertThat(page("ivan.isirt", "")).doesNotContain("Write it now", "Postpone it once");
        assertThat(page("conrad.compliance", "")).contains("/IR-1").doesNotContain("Write it now");
        assertThat(page("mara.manager", "")).contains("Write it now").doesNotContain("Postpone it once");
        assertThat(clients.browser("ida.isirt")
                        .get("/incidents/" + reported.number())
                        .mustSucceed()
                        .body())
                .contains("/cases/" + reported.number() + "/interim-reports");
    }

    @Test
    void aReportShowsItsVersionsItsReviewAndWhoWasTold() {
        assertThat(page("ida.isirt", "/1"))
                .contains(
                        "Two &lt;b&gt;servers&lt;/b&gt; are down",
                        "no report before",
                        "Compared with the log of the case")
                .contains("Tom Top", "management", "as approved", digest());
    }

    @Test
    void theDocumentIsReadAsPageAndAsPdf() {
        assertThat(page("ida.isirt", "/1/document"))
                .contains("Two &lt;b&gt;servers&lt;/b&gt; are down", "TLP:AMBER", "tlp-amber", digest())
                .contains("Ivan Isirt", "Ida Isirt", reported.number() + "/IR-1");
        var pdf = clients.browser("ida.isirt").get(address("/1/document.pdf")).mustSucceed();
        assertThat(pdf.body()).startsWith("%PDF");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElse(""))
                .contains(reported.number() + "-IR-1.pdf");
        assertThat(reported.kindsOfFacts()).contains("report-printed");
    }

    @Test
    void recipientsReadTheDocumentAndNothingElse() {
        assertThat(page("tom.top", "/1/document")).contains("TLP:AMBER").doesNotContain("Next one due");
        clients.browser("tom.top").get(address("/1/document.pdf")).mustSucceed();
        program("tom.top").get(address("/1")).mustBeRefused(404);
        program("tom.top").get(address("")).mustBeRefused(404);
        program("tom.top").get("/incidents/" + reported.number()).mustBeRefused(403);
    }

    @Test
    void nobodyElseLearnsThatItIsThere() {
        for (var person : List.of("rita.reporter", "hanna.hr", "lena.legal", "petra.process", "ada.admin")) {
            for (var page : List.of("", "/1", "/1/document", "/1/document.pdf")) {
                program(person).get(address(page)).mustBeRefused(404);
            }
            refused(person, "/now", Map.of()).mustBeRefused(404);
            refused(person, "/postponement", Map.of("postponeReason", "I can")).mustBeRefused(404);
        }
        program("ida.isirt").get(address("/7")).mustBeRefused(404);
        program("ida.isirt").get(address("/7/document")).mustBeRefused(404);
        program("ida.isirt").get("/cases/INC-2099-999999/interim-reports").mustBeRefused(404);
        assertThat(clients.stranger().get(address("/1/document")).status()).isNotEqualTo(200);
    }

    @Test
    void anotherReaderOfTheCaseNeitherPostponesNorHurries() {
        var before = cases.stateOf(reported.number());

        refused("ivan.isirt", "/now", Map.of()).mustBeRefused(403);
        refused("paul.poc", "/postponement", Map.of("postponeReason", "I can")).mustBeRefused(403);
        refused("mara.manager", "/postponement", Map.of("postponeReason", "I can"))
                .mustBeRefused(403);

        assertThat(cases.stateOf(reported.number())).isEqualTo(before);
    }

    @Test
    void theOwnerPostponesOnceWithAReasonAndHasItWrittenNow() {
        var own = sent();
        var path = "/cases/" + own.number() + "/interim-reports";
        for (var reason : List.of("", "x".repeat(8_001))) {
            program("ida.isirt")
                    .form(path + "/postponement", complete("ida.isirt", Map.of("postponeReason", reason)))
                    .mustBeRefusedBecauseOf("postponeReason");
        }
        var postponed = clients.browser("ida.isirt")
                .form(path + "/postponement", complete("ida.isirt", Map.of("postponeReason", "The image is not read")));
        assertThat(postponed.status()).isEqualTo(302);
        assertThat(clients.browser("ida.isirt").get(path).mustSucceed().body())
                .contains("postponed", "The image is not read")
                .doesNotContain("Postpone it once");
        program("ida.isirt")
                .form(path + "/postponement", complete("ida.isirt", Map.of("postponeReason", "Again")))
                .mustBeRefused(409);

        assertThat(clients.browser("ida.isirt")
                        .form(path + "/now", complete("ida.isirt", Map.of()))
                        .status())
                .isEqualTo(302);
        assertThat(clients.browser("ida.isirt").get(path).mustSucceed().body())
                .contains("Draft interim report · " + own.number(), "/IR-2");
        program("ida.isirt")
                .form(path + "/now", complete("ida.isirt", Map.of()))
                .mustBeRefused(409);
    }

    @Test
    void aLaterChangeOfTheCaseDoesNotAlterIt() {
        var own = sent();
        var path = "/cases/" + own.number() + "/interim-reports/1/document";
        var before = clients.browser("ida.isirt").get(path).mustSucceed().body();

        own.as("mara.manager", () -> {
            application
                    .getBean(org.tocsin.incident.IncidentDesk.class)
                    .appointOwner(own.incident(), "ivan.isirt", "Has the time");
            return own;
        });

        assertThat(withoutPrint(
                        clients.browser("ida.isirt").get(path).mustSucceed().body()))
                .isEqualTo(withoutPrint(before));
    }

    @Test
    void contentThatWasChangedIsFoundAndNotShown() {
        var own = sent();
        application
                .getBean(JdbcClient.class)
                .sql("update reporting_interim_report set content = replace(content, 'Two', 'Ten') where case_id = ?")
                .param(own.number())
                .update();

        program("ida.isirt")
                .get("/cases/" + own.number() + "/interim-reports/1/document")
                .mustBeRefused(409);
        program("tom.top")
                .get("/cases/" + own.number() + "/interim-reports/1/document.pdf")
                .mustBeRefused(409);
        assertThat(clients.browser("ida.isirt")
                        .get("/cases/" + own.number() + "/interim-reports/1")
                        .mustSucceed()
                        .body())
                .contains("not what was approved any more", "altered");
        assertThat(own.kindsOfFacts()).contains("interim-report-found-altered");
    }

    @ParameterizedTest
    @EnumSource
    void whoeverWroteItIsRefusedAsReviewerAtEveryDoor(Door door) {
        var own = written();
        var draft = cases.openTask(own.number(), "draft-interim-report");
        door.to("ida.isirt", clients)
                .submit(draft.getId(), interimReport(SITUATION))
                .mustSucceed();
        var review = cases.openTask(own.number(), "review-interim-report");

        var refusal = door.to("ida.isirt", clients).submit(review.getId(), interimReview("approved"));
        refusal.mustBeForbidden();
        door.to("tom.top", clients)
                .submit(review.getId(), interimReview("approved"))
                .mustBeForbidden();
        assertThat(own.openTasks()).contains("review-interim-report");
        door.to("ivan.isirt", clients)
                .submit(review.getId(), interimReview("approved"))
                .mustSucceed();
    }

    @Test
    void aCaseThatIsRestrictedLaterClosesTheDocumentToItsRecipients() {
        var own = sent();
        var path = "/cases/" + own.number() + "/interim-reports/1/document";
        clients.browser("tom.top").get(path).mustSucceed();

        own.as("mara.manager", () -> {
            application
                    .getBean(Visibility.class)
                    .restrict(own.incident(), Set.of("ivan.isirt"), "People are concerned");
            return own;
        });

        program("tom.top").get(path).mustBeRefused(404);
        program("conrad.compliance").get(path).mustBeRefused(404);
        clients.browser("ivan.isirt").get(path).mustSucceed();
    }

    @Test
    void thePageOfAnEventShowsItsReportsToo() {
        var event = Casework.of(application, cases.reportedEvent()).timeRunsOutAt("event_reportDue");

        assertThat(clients.browser("paul.poc")
                        .get("/events/" + event.number())
                        .mustSucceed()
                        .body())
                .contains("/cases/" + event.number() + "/interim-reports");
        assertThat(clients.browser("paul.poc")
                        .get("/cases/" + event.number() + "/interim-reports")
                        .mustSucceed()
                        .body())
                .contains("Draft interim report · " + event.number(), event.number() + "/IR-1");
        program("rita.reporter")
                .get("/cases/" + event.number() + "/interim-reports")
                .mustBeRefused(404);
        event.complete("paul.poc", "assess-event", RightAnswers.assessed("event-only"));
        assertThat(event.openTasks()).isEmpty();
    }

    private String digest() {
        return application
                .getBean(JdbcClient.class)
                .sql("select sha256 from reporting_interim_report where case_id = ?")
                .param(reported.number())
                .query(String.class)
                .single();
    }

    /** Two prints of a document differ in nothing but the moment at which they were made. */
    private static String withoutPrint(String page) {
        return page.replaceAll("Printed [^<]*", "");
    }

    private Map<String, String> complete(String person, Map<String, String> fields) {
        return Clients.complete(clients.browser(person), fields);
    }

    private Client program(String person) {
        return clients.program(clients.browser(person));
    }

    private Answer refused(String person, String action, Map<String, String> fields) {
        return program(person).form(address(action), complete(person, fields));
    }

    private String address(String page) {
        return "/cases/" + reported.number() + "/interim-reports" + page;
    }

    private String page(String person, String page) {
        return clients.browser(person).get(address(page)).mustSucceed().body();
    }
}
