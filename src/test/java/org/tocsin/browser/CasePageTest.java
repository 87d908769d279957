package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.tocsin.casework.Journey;

/** The page of a case says where it stands and what happened, to responders and to reviewers. */
@BrowserTest
class CasePageTest {

    @Test
    void drawsTheModelWithThePlaceAndTheWayOfTheCase(Visitors visitors, ApplicationContext application) {
        var incident = Journey.incidentInResponse(application, "malware", "ransomware")
                .incident()
                .number();

        var page = CasePage.ofIncident(incident, visitors.signedIn("ivan.isirt"));

        var spine = page.diagram("Incident handling").unfold();
        assertThat(spine.positions()).hasCount(1);
        assertThat(spine.positions()).hasAttribute("data-element-id", "callActivity_incidentResponse");
        assertThat(spine.passed("userTask_appointOwner")).isVisible();
        assertThat(spine.passed("event_incidentDeclared")).isVisible();
        assertThat(spine.passed("event_incidentClosed")).hasCount(0);
        var playbook = page.diagram("Playbook: malware").unfold();
        assertThat(playbook.positions()).hasAttribute("data-element-id", "userTask_identifyMalware");
        assertThat(playbook.words()).containsText("Stands at: Identify malware");
    }

    @Test
    void leadsFromTheCaseToTheTaskInTasklist(Visitors visitors, ApplicationContext application) {
        var incident = Journey.incidentInResponse(application, "malware", "ransomware")
                .incident()
                .number();

        var page = CasePage.ofIncident(incident, visitors.signedIn("ida.isirt"));

        var task = page.followTask("Identify malware · " + incident);
        task.claim();
        assertThat(task.context("Category, assets and impact")).hasValue(Pattern.compile("ansomware"));
    }

    @Test
    void keepsNotesAsTheyWereWritten(Visitors visitors, ApplicationContext application) {
        var incident = Journey.incidentInResponse(application, "malware", "ransomware")
                .incident()
                .number();
        var note = "Called the provider <img src=x onerror=alert(1)>";

        var page = CasePage.ofIncident(incident, visitors.signedIn("ida.isirt"));
        page.writeDown(
                "Action: something done",
                note,
                LocalDateTime.now(ZoneId.systemDefault()).minusHours(1));

        assertThat(page.part("Notes and actions")).containsText(note);
        assertThat(page.part("Notes and actions")).containsText("ida.isirt");
    }

    @Test
    void showsReviewersEveryFactAndGivesThemAFile(Visitors visitors, ApplicationContext application) {
        var casework = Journey.incidentInResponse(application, "malware", "ransomware");
        var conrad = visitors.signedIn("conrad.compliance");

        var history = CasePage.ofIncident(casework.incident().number(), conrad).history();

        assertThat(history.facts()).hasCount(casework.facts().size());
        assertThat(history.fact("Owner appointed")).containsText("mara.manager");
        assertThat(history.fact("Owner appointed")).containsText("Knows the systems");
        assertThat(history.fact("Owner appointed")).containsText("incident-handling:1");
        var csv = history.downloadCsv();
        Assertions.assertThat(csv).hasSize(casework.facts().size() + 1);
        Assertions.assertThat(csv)
                .anyMatch(line -> line.contains("mara.manager") && line.contains("Knows the systems"));
    }
}
