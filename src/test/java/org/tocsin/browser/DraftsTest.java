package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.tocsin.casework.Journey;

/** Somebody is called away in the middle of a long form, and their session ends meanwhile. */
@BrowserTest
class DraftsTest {

    @Test
    void theFormOfATaskIsFoundAsItWasLeft(Visitors visitors, ApplicationContext application) {
        var incident = Journey.incidentInResponse(application, "compromise-of-information", "social-engineering")
                .incident()
                .number();
        var ida = visitors.signedIn("ida.isirt");
        var form = dissect(ida, incident).claim();
        assertThat(ida.page().locator(".tocsin-guidance")).containsText("Source:");
        form.fill("What was found in it?", "From boss@evil.example, with a link");
        form.select("What does it want?", "Money or changed bank details");
        assertThat(ida.page().locator(".tocsin-draft")).containsText("Draft kept");

        ida.page().context().clearCookies();
        var later = dissect(ida.signIn("ida.isirt"), incident);

        assertThat(later.context("What was found in it?")).hasValue("From boss@evil.example, with a link");
        later.fill("How do you know?", "It asks for a transfer").complete();
    }

    @Test
    void theFormOfAPageAsksWhetherToGoOn(Visitors visitors, ApplicationContext application) {
        var incident = Journey.assessedIncident(application, "malware", "worm")
                .incident()
                .number();
        var address = "/incidents/" + incident + "/record/incident-description";
        var mara = visitors.signedIn("mara.manager");
        how(mara.open(address)).fill("The worm came by a stick");
        assertThat(mara.page().locator(".draft-state")).containsText("Draft kept");

        var later = visitors.signedIn("mara.manager");
        later.open(address);
        assertThat(how(later.page())).hasValue("");
        later.press("Go on with it");

        assertThat(how(later.page())).hasValue("The worm came by a stick");
        assertThat(later.page().locator(".draft-offer")).hasCount(0);
    }

    private static TaskForm dissect(Visitor visitor, String incident) {
        return CasePage.ofIncident(incident, visitor).follow("Dissect message · " + incident);
    }

    private static Locator how(Page page) {
        return page.getByLabel("How did it occur?");
    }
}
