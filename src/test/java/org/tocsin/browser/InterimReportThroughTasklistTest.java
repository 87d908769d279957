package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.tocsin.casework.Journey;

/** One interim report from the moment it is due until it is read, by the hands of two people and the eyes of a third. */
@BrowserTest
class InterimReportThroughTasklistTest {

    private static final String SITUATION = "Two <b>servers</b> are down, the third is watched";

    @Test
    void goesFromDueToSent(Visitors visitors, EngineWork engine, ApplicationContext application) {
        var number = Journey.incidentInResponse(application, "malware", "ransomware")
                .timeRunsOutAt("event_reportDue")
                .number();

        var ida = visitors.signedIn("ida.isirt");
        assertThat(CasePage.ofIncident(number, ida).part("Interim reports")).containsText("/IR-1");
        written(follows(ida, number, "Draft interim report"));
        engine.goOn();

        var ivan = visitors.signedIn("ivan.isirt");
        reviewed(follows(ivan, number, "Review interim report").claim());
        engine.goOn();

        var reports = CasePage.ofIncident(number, ida).part("Interim reports");
        assertThat(reports).containsText("Next one due");
        assertThat(reports.locator("tbody tr")).containsText("Sent");
        var tom = visitors.signedIn("tom.top");
        var document = tom.open("/cases/" + number + "/interim-reports/1/document");
        assertThat(document.locator("main")).containsText(SITUATION);
        assertThat(document.locator(".tlp").first()).hasText("TLP:RED");
    }

    private static void written(TaskForm form) {
        assertThat(form.context("What was done, what is being done?")).not().hasValue("");
        form.fill("How do things stand?", SITUATION)
                .select("How far may a reader pass it on?", "TLP:RED, to nobody else")
                .fill("What does it rest on, or why is it postponed?", "The sensors")
                .complete();
    }

    private static void reviewed(TaskForm form) {
        assertThat(form.context("What the report says")).hasValue(Pattern.compile("servers"));
        form.choose("The report", "Goes out as it is")
                .fill("Why?", "As the case says")
                .complete();
    }

    /** From the case to the task that it names. */
    private static TaskForm follows(Visitor somebody, String number, String task) {
        var name = task + " · " + number;
        var page = somebody.open("/incidents/" + number);
        page.locator(".task-list a").getByText(name).first().click();
        return TaskForm.shownOn(page, name);
    }
}
