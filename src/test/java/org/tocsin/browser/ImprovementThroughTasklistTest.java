package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tocsin.casework.SomeAnswers.lessons;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;

/** One improvement from its agreement to its verified effect, by the hands of four people, watched on its page. */
@BrowserTest
class ImprovementThroughTasklistTest {

    private static final String WHAT = "Contracts name whom to call at night <b>and how</b>";

    @Test
    void goesFromAgreedToVerified(Visitors visitors, EngineWork engine, ApplicationContext application) {
        var incident = Journey.incidentInReview(application)
                .complete("ida.isirt", "identify-lessons", lessons("The segment was closed"))
                .number();
        var mara = visitors.signedIn("mara.manager");
        takes(mara, "/incidents/" + incident, "Agree improvements", incident)
                .fill("What will improve?", WHAT)
                .fill("Why these?", "Nobody could be reached")
                .complete();
        engine.goOn();
        var number = agreedIn(incident, visitors);

        planned(takes(mara, "/improvements/" + number, "Plan improvement", number));
        var top = visitors.signedIn("tom.top");
        top.open("/improvements?q=contracts");
        assertThat(top.page().locator("table.register")).containsText(number);
        var watched = CasePage.ofImprovement(number, top);
        assertThat(watched.part("What was agreed")).containsText(WHAT);
        assertThat(watched.part("Plan")).containsText("Lena Legal");
        assertThat(watched.part("What comes next")).containsText("Carry out improvement · " + number);

        var lena = visitors.signedIn("lena.legal");
        carriedOut(follows(lena, "/improvements/" + number, "Carry out improvement", number));
        assertThat(CasePage.ofImprovement(number, top).part("What comes next"))
                .containsText("whether it works is looked at");
        Casework.of(application, number).timeRunsOutAt("event_effectCanBeSeen");

        var ivan = visitors.signedIn("ivan.isirt");
        works(takes(ivan, "/improvements/" + number, "Verify effect", number));
        watched = CasePage.ofImprovement(number, top);
        assertThat(watched.part("What comes next")).containsText("Nothing is left to do");
        assertThat(watched.part("Plan")).containsText("Called three suppliers at night");
        assertThat(watched.part("Timeline")).containsText("Effect verified; carried out by lena.legal");
    }

    /** From the page to the task that it names, and takes it. */
    private static TaskForm takes(Visitor somebody, String address, String task, String caseId) {
        return follows(somebody, address, task, caseId).claim();
    }

    /** From the page to the task that it names. */
    private static TaskForm follows(Visitor somebody, String address, String task, String caseId) {
        var name = task + " · " + caseId;
        var page = somebody.open(address);
        page.locator(".task-list a").getByText(name).click();
        return TaskForm.shownOn(page, name);
    }

    private static String agreedIn(String incident, Visitors visitors) {
        return CasePage.ofIncident(incident, visitors.signedIn("max.manager"))
                .part("Lessons and improvements")
                .locator("a[href^='/improvements/']")
                .first()
                .innerText();
    }

    private static void planned(TaskForm form) {
        assertThat(form.context("What was agreed")).hasValue(WHAT);
        form.choose("Is it to be carried out?", "Yes")
                .select("What does it change?", "A policy")
                .fill("Who carries it out?", "lena.legal")
                .day("Until when?", LocalDate.now(ZoneOffset.UTC).plusDays(40))
                .fill("Why so?", "Contracts are hers")
                .complete();
    }

    private static void carriedOut(TaskForm form) {
        form.choose("Is it carried out?", "Yes")
                .fill("What was done, and where can it be seen?", "Annex C of every contract")
                .complete();
    }

    private static void works(TaskForm form) {
        form.choose("Does it do what it was agreed for?", "Yes")
                .fill("What did you see?", "Called three suppliers at night")
                .complete();
    }
}
