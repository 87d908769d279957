package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.tocsin.casework.Casework;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.SeverityClass;

/** The registers bring a case to whoever looks for it. */
@BrowserTest
class RegistersTest {

    @Test
    void findsIncidentsByTheirWords(Visitors visitors, ApplicationContext application) {
        var wanted = Casework.declared(application, "Wombat seen in the cellar")
                .incident()
                .number();
        Casework.declared(application, "Wombat seen on the roof");

        var register = RegisterPage.ofIncidents(visitors.signedIn("ida.isirt")).search("cellar wombat");

        assertThat(register.rows()).hasCount(1);
        assertThat(register.open(wanted).heading()).hasText("Wombat seen in the cellar");
    }

    @Test
    void jumpsToACaseFromAnyPageByTheKeyboard(Visitors visitors, ApplicationContext application) {
        Casework.declared(application, "Zorilla in the lift");
        var page = visitors.signedIn("ida.isirt").open("/account");

        page.keyboard().press("Control+k");
        page.keyboard().type("zorilla");
        assertThat(page.locator("#palette .hits a")).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("Zorilla in the lift");
    }

    @Test
    void saysThatNothingMatches(Visitors visitors) {
        var ida = visitors.signedIn("ida.isirt");

        var incidents = RegisterPage.ofIncidents(ida).search("thereisnosuchword");
        assertThat(incidents.nothing()).containsText("No incident matches");
        assertThat(incidents.rows()).hasCount(0);
        assertThat(RegisterPage.ofEvents(ida).search("thereisnosuchword").nothing())
                .containsText("No event matches");
    }

    @Test
    void turnsThePagesOfALongList(Visitors visitors, ApplicationContext application) {
        IntStream.rangeClosed(1, 26).forEach(number -> Casework.declared(application, "Ibis number " + number));

        var register = RegisterPage.ofIncidents(visitors.signedIn("ida.isirt")).search("ibis");
        assertThat(register.summary()).hasText("1–25 of 26");
        assertThat(register.rows()).hasCount(25);
        register.nextPage();
        assertThat(register.summary()).hasText("26–26 of 26");
        assertThat(register.rows()).containsText("Ibis number 1");
        register.previousPage();
        assertThat(register.rows()).hasCount(25);
    }

    @Test
    void filtersAndSortsBySeverity(Visitors visitors, ApplicationContext application) {
        List.of(SeverityClass.II, SeverityClass.IV, SeverityClass.I)
                .forEach(
                        severity -> rated(severity, Casework.declared(application, "Ocelot " + severity), application));

        var register = RegisterPage.ofIncidents(visitors.signedIn("ida.isirt")).search("ocelot");
        register.sortBy("Severity");
        assertThat(register.column("What")).hasText(new String[] {"Ocelot I", "Ocelot II", "Ocelot IV"});
        register.sortBy("Severity");
        assertThat(register.column("What")).hasText(new String[] {"Ocelot IV", "Ocelot II", "Ocelot I"});
        register.only("Severity", "IV very serious");
        assertThat(register.column("What")).hasText(new String[] {"Ocelot IV"});
        register.only("State", "Closed");
        assertThat(register.nothing()).isVisible();
    }

    @Test
    void findsEventsByWordsAndKind(Visitors visitors, EngineWork engine) {
        var receipt = ReportPage.openedBy(visitors.anybody())
                .whatHappened("A pangolin sits on the keyboard")
                .looksLike("Something lost or stolen")
                .noticed(LocalDateTime.now(ZoneId.systemDefault()).minusHours(1))
                .isStillGoingOn("No")
                .send();
        engine.goOn();

        var register = RegisterPage.ofEvents(visitors.signedIn("soc-tier1")).search("pangolin");
        assertThat(register.rows()).hasCount(1);
        assertThat(register.rows()).containsText(receipt.event());
        register.only("Looks like", "A system or service does not work");
        assertThat(register.nothing()).isVisible();
        register.only("Looks like", "Something lost or stolen").sortBy("Reported");
        assertThat(register.open(receipt.event()).heading()).hasText(receipt.event());
    }

    private static void rated(SeverityClass severity, Casework casework, ApplicationContext application) {
        casework.as("ida.isirt", () -> {
            application.getBean(CaseRecord.class).decideSeverity(casework.incident(), severity, "", "Looked at it");
            return severity;
        });
    }
}
