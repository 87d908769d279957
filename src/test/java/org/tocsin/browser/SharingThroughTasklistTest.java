package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.tocsin.casework.Journey;
import org.tocsin.documents.Tlp;
import org.tocsin.sharing.SharingWork;

/** One request to share from the case to the release, with a refusal in between. */
@BrowserTest
class SharingThroughTasklistTest {

    @Test
    void goesFromRequestToReleaseWithARefusalInBetween(
            Visitors visitors, EngineWork engine, ApplicationContext application) {
        var number = Journey.declaredIncident(application).incident().number();
        var name = "Desk of the browser " + number;
        register(name, visitors.signedIn("lena.legal"));
        var ida = visitors.signedIn("ida.isirt");
        var request = ask(number, name, ida);
        assertThat(request.getByText("waits for approval").first()).isVisible();
        visitors.takePictures("sharing-request");
        engine.goOn();

        Responder.signedIn("max.manager", visitors, engine).does("Approve release", number, form -> {
            assertThat(form.context("Exactly what will leave")).hasValue(holding("203.0.113.7"));
            form.choose("May it leave?", "No, back to whoever asked").fill("Why?", "Not the second address");
        });
        request.reload();
        assertThat(request.getByText("Not the second address").first()).isVisible();
        request.locator("#f-indicators").fill("203.0.113.7");
        press(request, "Save");
        Responder.signedIn("ida.isirt", visitors, engine)
                .doesOwn(
                        "Revise request",
                        number,
                        form -> form.choose("What becomes of the request?", "It is asked again, as it stands now")
                                .fill("What has changed, or why is it withdrawn?", "One address left"));
        Responder.signedIn("max.manager", visitors, engine).does("Approve release", number, form -> {
            assertThat(form.context("Exactly what will leave")).not().hasValue(holding("198.51.100.9"));
            form.choose("May it leave?", "Yes, exactly as shown").fill("Why?", "One address is enough");
        });

        request.reload();
        assertThat(request.getByText("Exactly what left")).isVisible();
        press(request, "Make a link that works once");
        assertThat(request.locator("#link")).containsText(Pattern.compile("/share/"));
        var register = visitors.signedIn("conrad.compliance").open("/releases?q=" + number);
        assertThat(register.locator("table.register tbody tr")).hasCount(1);
        assertThat(register.locator("table.register tbody tr").first()).containsText(Tlp.AMBER.label());
        visitors.takePictures("releases");
    }

    private static void register(String name, Visitor keeper) {
        var page = keeper.open("/recipients/new");
        var entry = SharingWork.entry("csirt", "amber", "download");
        page.getByLabel("Name", exactly()).fill(name);
        page.getByLabel("Kind").selectOption(entry.kind());
        page.getByLabel("Country").fill(entry.country());
        page.getByLabel("Narrowest marking that was agreed").selectOption(entry.ceiling());
        page.getByLabel("Way").selectOption(entry.channel());
        page.getByLabel("Address").fill("by phone");
        press(page, "Save");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)))
                .isVisible();
    }

    private static Page ask(String number, String recipient, Visitor ida) {
        var page = ida.open("/incidents/" + number + "/sharing");
        var option = page.locator("#f-recipient option").filter(new Locator.FilterOptions().setHasText(recipient));
        page.getByLabel("To whom?").selectOption(option.getAttribute("value"));
        page.getByLabel("Why?").fill("So that others can block it");
        page.getByLabel("Indicators").fill("203.0.113.7\n198.51.100.9");
        press(page, "Ask");
        return page;
    }

    private static Pattern holding(String text) {
        return Pattern.compile(".*" + text.replace(".", "\\.") + ".*", Pattern.DOTALL);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
