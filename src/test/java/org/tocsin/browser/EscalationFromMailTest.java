package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.tocsin.casework.Journey;
import org.tocsin.notification.MailServer;
import org.tocsin.notification.Mailing;

/** Somebody in a case escalates, and whoever gets the mail takes it from there. */
@BrowserTest
class EscalationFromMailTest extends Mailing {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/escalations/\\d+");

    @Test
    void isTakenByWhoeverFollowsTheLink(Visitors visitors, EngineWork engine, ApplicationContext application) {
        var number = Journey.declaredIncident(application).number();
        var paul = visitors.signedIn("paul.poc");
        paul.open("/cases/" + number + "/clocks");
        paul.page().getByText("Escalate now").click();
        paul.page().getByLabel("Why must somebody take care?").fill("The whole site is down");
        paul.press("Escalate");
        assertThat(paul.page().getByRole(AriaRole.ALERT)).containsText("The whole site is down");
        engine.goOn();

        var mara = visitors.anybody();
        mara.open(linkOfTheMailAbout(number));
        mara.signIn("mara.manager");
        assertThat(mara.page().locator("h1")).hasText("Somebody must take care");
        mara.page().getByLabel("What will you do?").fill("I call the provider");
        mara.press("I take it");

        assertThat(mara.page().locator("h1")).hasText("Somebody takes care");
        assertThat(mara.page().locator("main")).containsText("Taken by Mara Manager");
        paul.open("/cases/" + number + "/clocks");
        assertThat(paul.page().locator("main")).containsText("I call the provider");
    }

    private static String linkOfTheMailAbout(String number) {
        return MAILS.mailsAbout(number).stream()
                .map(MailServer::text)
                .flatMap(text -> LINK.matcher(text).results())
                .map(found -> URI.create(found.group()).getPath())
                .findFirst()
                .orElseThrow();
    }
}
