package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.tocsin.casework.Journey;

/** No system worked, so notes were taken on paper; afterwards they are entered with their true times. */
@BrowserTest
class PaperNotesLateTest {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    @Test
    void standInTheTimelineWhereTheyBelong(Visitors visitors, ApplicationContext application) {
        var incident = anIncident(application);
        var page = openedFromTheCase(visitors.signedIn("paul.poc"), incident);
        Assertions.assertThat(page.getByLabel("Zone of the times on the paper").inputValue())
                .isEqualTo(page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone"));

        write(page, "The cable of switch 3 was pulled", now().minusHours(3));
        page.getByLabel("Scan of the paper")
                .setInputFiles(
                        new FilePayload("page1.txt", "text/plain", "03:12 cable".getBytes(StandardCharsets.UTF_8)));
        press(page);
        assertThat(page.locator("section[aria-labelledby=entered]")).containsText("The cable of switch 3 was pulled");
        write(page, "The police were called", now().minusHours(2));
        press(page);

        var timeline = CasePage.ofIncident(incident, visitors.signedIn("conrad.compliance"))
                .part("Timeline");
        assertThat(timeline).containsText("entered later by paul.poc on");
        var told = timeline.innerText();
        Assertions.assertThat(told)
                .containsSubsequence("Incident declared", "The police were called", "The cable of switch 3 was pulled");
        var history = visitors.signedIn("conrad.compliance").open("/incidents/" + incident + "/history");
        Assertions.assertThat(history.locator("main").innerText())
                .containsSubsequence("Incident declared", "The cable of switch 3 was pulled", "The police were called");
    }

    @Test
    void cannotComeFromTheFuture(Visitors visitors, ApplicationContext application) {
        var page = openedFromTheCase(visitors.signedIn("paul.poc"), anIncident(application));

        write(page, "Tomorrow's news", now().plusDays(1));
        press(page);

        assertThat(page.locator(".error-summary")).containsText("This time lies in the future");
        assertThat(page.getByLabel("What was seen, heard or done?")).hasValue("Tomorrow's news");
        assertThat(page.locator("section[aria-labelledby=entered]")).containsText("No note from paper yet");
    }

    private static String anIncident(ApplicationContext application) {
        return Journey.assessedIncident(application, "malware", "worm")
                .incident()
                .number();
    }

    private static Page openedFromTheCase(Visitor visitor, String incident) {
        var page = CasePage.ofIncident(incident, visitor).page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Enter paper notes"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Enter paper notes");
        return page;
    }

    private static void write(Page page, String what, LocalDateTime happened) {
        page.getByLabel("Kind", new Page.GetByLabelOptions().setExact(true)).selectOption("action");
        page.getByLabel("What was seen, heard or done?").fill(what);
        page.getByLabel("When did it happen?").fill(MINUTE.format(happened));
        page.getByLabel("How exactly is that known?").selectOption("minute");
        page.getByLabel("Who saw or did it?").fill("F. Forensic");
        page.getByLabel("Why is it entered later").fill("No network; blue folder in the safe");
    }

    private static void press(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enter the note"))
                .click();
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneId.systemDefault());
    }
}
