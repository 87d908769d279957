package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.Visibility;

/** Whoever is signed in jumps to a case or a place by number or word, and sees on the front page what happened. */
@ProcessTest
class FindTest {

    private final ApplicationContext application;

    private final Clients clients;

    @Autowired
    FindTest(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
    }

    @Test
    void findsACaseByNumberWordAndObservable() {
        var casework = Casework.declared(application, "Quetzal in the archive");
        note(casework, "Calls quetzal-host.evil.org");
        var number = casework.incident().number();

        assertThat(find("ida.isirt", number)).contains("Quetzal in the archive", "/incidents/" + number);
        assertThat(find("ida.isirt", "quetz arch")).contains(number);
        assertThat(find("ida.isirt", "hxxp://quetzal-host[.]evil.org".replace("hxxp://", "")))
                .contains("quetzal-host[.]evil[.]org");
    }

    @Test
    void findsAPlaceOfTheRole() {
        assertThat(find("ida.isirt", "incid")).contains("href=\"/incidents\"");
        assertThat(find("rita.reporter", "incid")).contains("Nothing that you may see fits");
        assertThat(find("rita.reporter", "Repo")).contains("href=\"/report\"");
    }

    @Test
    void hidesWhatSomebodyMayNotSee() {
        var casework = Casework.declared(application, "Axolotl in the vault");
        casework.as("mara.manager", () -> {
            application.getBean(Visibility.class).restrict(casework.incident(), Set.of("mara.manager"), "An insider");
            return casework;
        });

        assertThat(find("mara.manager", "axolotl")).contains(casework.incident().number());
        for (var person : new String[] {"ida.isirt", "rita.reporter", "conrad.compliance"}) {
            assertThat(find(person, "axolotl"))
                    .doesNotContain("vault", casework.incident().number());
            assertThat(frontPage(person)).doesNotContain(casework.incident().number());
        }
        assertThat(frontPage("mara.manager")).contains(casework.incident().number());
    }

    @Test
    void answersOnlyWhatCanBeMeant() {
        for (var text : new String[] {"", " ", "%", "'", "x".repeat(201), "<script>alert(1)</script>", "\u202e"}) {
            assertThat(find("ida.isirt", text)).doesNotContain("<script>alert");
        }
        assertThat(clients.stranger().get("/find?q=a").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/login"));
    }

    @Test
    void tellsTheLastThingThatHappenedInACase() {
        var casework = Casework.declared(application, "Okapi in the lobby");
        note(casework, "Seen by the porter");

        assertThat(frontPage("ida.isirt"))
                .contains("What happened", casework.incident().number(), "Seen by the porter");
        assertThat(frontPage("rita.reporter")).doesNotContain("What happened");
    }

    private void note(Casework casework, String text) {
        casework.as("ida.isirt", () -> {
            application
                    .getBean(CaseRecord.class)
                    .addNote(
                            casework.incident(),
                            "note",
                            text,
                            application.getBean(Clock.class).instant());
            return casework;
        });
    }

    private String frontPage(String person) {
        return clients.browser(person).get("/").mustSucceed().body();
    }

    private String find(String person, String text) {
        var query = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return clients.browser(person).get("/find?q=" + query).mustSucceed().body();
    }
}
