package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.incident.Asset;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.Relations;
import org.tocsin.incident.Visibility;

/** The picture of an incident shows what it consists of, to whoever may see the incident. */
@ProcessTest
class GraphTest {

    private final ApplicationContext application;

    private final Clients clients;

    private final CaseRecord record;

    @Autowired
    GraphTest(ApplicationContext application, CaseRecord record) {
        this.application = application;
        this.record = record;
        this.clients = new Clients(application);
    }

    @Test
    void showsTheChainFromTheAssetToTheImplications() {
        var casework = Journey.assessedIncident(application, "malware", "worm");
        casework.as("ida.isirt", () -> {
            record.recordScope(
                    casework.incident(),
                    List.of(new Asset("hardware", "pump <b>7</b>")),
                    Map.of("impactPersonalInformation", 7, "impactGoodwill", 0));
            return casework;
        });

        var page = page("ida.isirt", casework);

        assertThat(page)
                .contains("Assets", "pump &lt;b&gt;7", "Implications", "Personal information", "7 of 10")
                .doesNotContain("<b>7", "Goodwill");
        assertThat(page)
                .contains(
                        "data-from=\"" + casework.incident() + "\" data-to=\"implication impactPersonalInformation\"");
    }

    @Test
    void showsEachAssetOnceAndLeavesNoPlaceEmpty() {
        var casework = Journey.declaredIncident(application);
        casework.as("ida.isirt", () -> {
            application
                    .getBean(CaseRecord.class)
                    .recordScope(
                            casework.incident(),
                            List.of(
                                    new Asset("hardware", ""),
                                    new Asset("information", ""),
                                    new Asset("hardware", "vault"),
                                    new Asset("information", "vault")),
                            Map.of());
            return casework;
        });

        var page = page("ida.isirt", casework);

        assertThat(page)
                .contains("data-node=\"assets of kind hardware\"", "data-node=\"assets of kind information\"")
                .containsOnlyOnce("data-node=\"asset vault\"");
        assertThat(page).contains("y=\"40\"", "y=\"114\"", "y=\"188\"").doesNotContain("y=\"262\"");
    }

    @Test
    void hidesARelatedIncidentFromWhoMayNotSeeIt() {
        var open = Journey.declaredIncident(application);
        var secret = Journey.declaredIncident(application);
        secret.as("mara.manager", () -> {
            application
                    .getBean(Relations.class)
                    .relate(open.incident(), secret.incident().number(), "The same hand");
            application.getBean(Visibility.class).restrict(secret.incident(), Set.of("mara.manager"), "An insider");
            return secret;
        });

        assertThat(page("mara.manager", open)).contains(secret.incident().number());
        assertThat(page("ivan.isirt", open)).doesNotContain(secret.incident().number());
        assertThat(clients.browser("ivan.isirt")
                        .get("/incidents/" + secret.incident() + "/graph")
                        .status())
                .isEqualTo(404);
    }

    private String page(String person, Casework casework) {
        return clients.browser(person)
                .get("/incidents/" + casework.incident() + "/graph")
                .mustSucceed()
                .body();
    }
}
