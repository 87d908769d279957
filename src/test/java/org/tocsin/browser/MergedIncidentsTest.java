package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.tocsin.casework.Journey;

/** Two incidents turn out to be one, and then to be two after all. */
@BrowserTest
class MergedIncidentsTest {

    @Test
    void areTwoAgainWhenTheMergerIsTakenBack(Visitors visitors, EngineWork engine, ApplicationContext application) {
        var duplicate = anIncident(application);
        var kept = anIncident(application);
        var mara = visitors.signedIn("mara.manager");
        var page = mara.open("/incidents/" + duplicate + "/relations");

        page.getByLabel("Number of the incident that goes on").fill(kept);
        page.getByLabel("What shows that both are one?").fill("The same machines");
        press(page, "Merge");
        engine.goOn();
        assertThat(CasePage.ofIncident(duplicate, mara).fact("Phase")).hasText("Closed");
        assertThat(CasePage.ofIncident(kept, mara).part("Timeline")).containsText(duplicate);

        page = mara.open("/incidents/" + kept + "/relations");
        page.getByText("Take it back").click();
        page.getByLabel("Reason").fill("Two networks");
        press(page, "Take back");
        engine.goOn();

        var again = CasePage.ofIncident(duplicate, mara);
        assertThat(again.fact("Phase")).hasText("Assessment");
        assertThat(again.part("What comes next")).containsText("Confirm incident · " + duplicate);
        assertThat(mara.open("/incidents/" + kept + "/relations").locator("main"))
                .containsText("Two networks");
    }

    private static String anIncident(ApplicationContext application) {
        return Journey.declaredIncident(application).incident().number();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
