package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tocsin.casework.SomeAnswers.closure;
import static org.tocsin.casework.SomeAnswers.improvements;
import static org.tocsin.casework.SomeAnswers.lessons;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.tocsin.casework.Journey;

/** What people do on the page of a case outside a task: every value is changed with a reason and kept. */
@BrowserTest
class CaseActionsTest {

    @Test
    void keepsFilesAsTheyCame(Visitors visitors, ApplicationContext application) throws NoSuchAlgorithmException {
        var content = "08:30 login from an unknown address".getBytes(StandardCharsets.UTF_8);
        var page = CasePage.ofIncident(aMalwareIncident(application), visitors.signedIn("ida.isirt"));

        page.add(new FilePayload("login.txt", "text/plain", content));

        assertThat(page.part("Files"))
                .containsText(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        Assertions.assertThat(page.fetch("login.txt")).isEqualTo(content);
        assertThat(page.part("Timeline")).containsText("File added: login.txt");
    }

    @Test
    void changesSeverityCategoryAndOwnerAndKeepsWhatWasBefore(Visitors visitors, ApplicationContext application) {
        var page = CasePage.ofIncident(aMalwareIncident(application), visitors.signedIn("mara.manager"));

        page.change("severity", Map.of("Class instead", "4"), "Backups are hit, too");
        page.change("category", Map.of("Sub-kind", "worm"), "It spreads by itself");
        page.appoint("ivan.isirt", "Ida is ill");

        assertThat(page.fact("Severity")).containsText("IV");
        assertThat(page.fact("Owner")).hasText("Ivan Isirt");
        page.unfoldEverything();
        assertThat(page.part("Category and severity")).containsText("Backups are hit, too");
        assertThat(page.part("Category and severity")).containsText("It spreads by itself");
        assertThat(page.part("Owner")).containsText("Ida is ill");
        assertThat(page.part("Owner")).containsText("Knows the systems");
    }

    @Test
    void hidesACaseFromAllButTheNamedPeople(Visitors visitors, ApplicationContext application) {
        var incident = aMalwareIncident(application);
        var page = CasePage.ofIncident(incident, visitors.signedIn("mara.manager"));

        page.restrictTo("mara.manager ida.isirt", "A colleague may be involved");

        assertThat(page.part("Manage the case")).containsText("Visible to: ida.isirt, mara.manager");
        var named = CasePage.ofIncident(incident, visitors.signedIn("ida.isirt"));
        assertThat(named.page().locator(".page-head")).containsText("restricted to named people");
        var stranger = visitors.signedIn("ivan.isirt").open("/incidents/" + incident);
        assertThat(stranger.locator("h1")).hasText("There is no such page");
    }

    @Test
    void takesALateEventInAndOutAgain(Visitors visitors, EngineWork engine, ApplicationContext application) {
        var incident = aMalwareIncident(application);
        var event = reported(visitors, engine);
        Responder.signedIn("paul.poc", visitors, engine)
                .does(
                        "Assess event",
                        event,
                        form -> form.select("This event is", "Part of a known incident")
                                .fill("Number of that incident", incident)
                                .fill("Why?", "The same ransom note"));
        var mara = visitors.signedIn("mara.manager");
        assertThat(CasePage.ofIncident(incident, mara).part("Events")).containsText(event);

        var page = CasePage.ofEvent(event, mara).reverse("Another note after all");
        engine.goOn();

        assertThat(page.part("Timeline")).containsText("Another note after all");
        assertThat(CasePage.ofEvent(event, mara).part("What comes next")).containsText("Assess event · " + event);
        assertThat(CasePage.ofIncident(incident, mara).part("Events")).not().containsText(event);
    }

    @Test
    void opensAClosedCaseAgain(Visitors visitors, EngineWork engine, ApplicationContext application) {
        var incident = Journey.incidentInReview(application)
                .complete("ida.isirt", "identify-lessons", lessons("The segment was closed"))
                .complete("mara.manager", "agree-improvements", improvements("Filter attachments"))
                .complete("max.manager", "approve-closure", closure("approved"))
                .incident()
                .number();
        var page = CasePage.ofIncident(incident, visitors.signedIn("max.manager"));
        assertThat(page.fact("Phase")).hasText("Closed");

        page.reopen("The same host is infected again");
        engine.goOn();

        assertThat(page.fact("Phase")).hasText("Assessment");
        assertThat(page.part("Timeline")).containsText("The same host is infected again");
        assertThat(CasePage.ofIncident(incident, visitors.signedIn("ida.isirt")).part("What comes next"))
                .containsText("Confirm incident · " + incident);
    }

    private static String aMalwareIncident(ApplicationContext application) {
        return Journey.incidentInResponse(application, "malware", "ransomware")
                .incident()
                .number();
    }

    private static String reported(Visitors visitors, EngineWork engine) {
        var receipt = ReportPage.openedBy(visitors.anybody())
                .whatHappened("My files have new names, too")
                .looksLike("Virus, ransom note, computer behaves oddly")
                .noticed(LocalDateTime.now(ZoneId.systemDefault()).minusHours(1))
                .isStillGoingOn("Yes")
                .send();
        engine.goOn();
        return receipt.event();
    }
}
