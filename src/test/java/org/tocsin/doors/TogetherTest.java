package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Journey;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.Visibility;
import org.tocsin.intake.Intake;

/** What is decided about several cases of a register at once, each of them being asked for itself. */
@ProcessTest
class TogetherTest {

    private final ApplicationContext application;

    private final Clients clients;

    private final Cases cases;

    private final IncidentDesk desk;

    private final Intake intake;

    @Autowired
    TogetherTest(ApplicationContext application, IncidentDesk desk, Intake intake) {
        this.application = application;
        this.clients = new Clients(application);
        this.cases = new Cases(application);
        this.desk = desk;
        this.intake = intake;
    }

    @Test
    void incidentsAreHandedOverAndOneThatIsClosedStaysAsItIs() {
        var one = incident();
        var other = incident();
        var closed = incident();
        decide("mara.manager", "/incidents", List.of(closed), "merge", other, "The same case")
                .mustSucceed();

        var told =
                decide("mara.manager", "/incidents", List.of(one, closed, other), "owner", "max.manager", "On leave");

        assertThat(told.mustSucceed().body()).contains("2 of 3 done");
        assertThat(List.of(one, other)).allMatch(number -> owner(number).equals("max.manager"));
        assertThat(owner(closed)).isNotEqualTo("max.manager");
        assertThat(clients.browser("conrad.compliance")
                        .get("/incidents/" + one + "/history")
                        .body())
                .contains("On leave");
    }

    @Test
    void incidentsAreMergedButNotWithThemselves() {
        var kept = incident();
        var duplicate = incident();

        var told = decide("mara.manager", "/incidents", List.of(kept, duplicate), "merge", kept, "One and the same");

        assertThat(told.mustSucceed().body()).contains("1 of 2 done");
        assertThat(desk.get(IncidentId.of(duplicate)).phase().isEnd()).isTrue();
        assertThat(desk.get(IncidentId.of(kept)).phase().isEnd()).isFalse();
    }

    @Test
    void incidentsThatAreRestrictedAreToldAsUnknown() {
        var work = Journey.assessedIncident(application, "malware", "worm");
        var secret = work.incident();
        work.as("mara.manager", () -> {
            application.getBean(Visibility.class).restrict(secret, Set.of("mara.manager"), "A colleague");
            return secret;
        });

        var told = decide(
                "max.manager", "/incidents", List.of(secret.number(), "INC-2026-999999"), "owner", "ida.isirt", "x");

        assertThat(told.mustSucceed().body()).contains("0 of 2 done");
        assertThat(owner(secret.number())).isNotEqualTo("ida.isirt");
    }

    @Test
    void eventsAreAssessedInOneGo() {
        var known = cases.reportedEvent("Godwit in the reeds");
        var again = List.of(cases.reportedEvent("Godwit in reeds"), cases.reportedEvent("A godwit, reeds"));

        var told = decide("paul.poc", "/events", again, "duplicate", known, "The same bird");

        assertThat(told.mustSucceed().body()).contains("2 of 2 done");
        assertThat(again).allMatch(event -> state(event).equals("duplicate"));
        assertThat(state(known)).isEqualTo("reported");
    }

    @Test
    void eventsThatSomebodyIsAssessingStayWithThem() {
        var taken = cases.reportedEvent("Godwit asleep");
        Door.SCRIPTS
                .to("soc-tier1", clients)
                .claim(cases.openTask(taken, "assess-event").getId(), "soc-tier1")
                .mustSucceed();

        var told = decide("paul.poc", "/events", List.of(taken, "EVT-2026-999999"), "false-alarm", "", "Nothing there");

        assertThat(told.mustSucceed().body()).contains("0 of 2 done", "soc-tier1 is assessing this event");
        assertThat(state(taken)).isEqualTo("reported");
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsDone() {
        var event = cases.reportedEvent("Godwit gone");

        decide("paul.poc", "/events", List.of(), "false-alarm", "", "x").mustBeRefusedBecauseOf("chosen");
        decide("paul.poc", "/events", List.of(event), "", "", "x").mustBeRefusedBecauseOf("deed");
        decide("paul.poc", "/events", List.of(event), "new-incident", "", "x").mustBeRefusedBecauseOf("deed");
        decide("paul.poc", "/events", List.of(event), "attach", "", "x").mustBeRefusedBecauseOf("target");
        decide("paul.poc", "/events", List.of(event), "false-alarm", "", " ").mustBeRefusedBecauseOf("why");
        decide("paul.poc", "/incidents", List.of(event), "owner", "paul.poc", "x")
                .mustBeForbidden();
        decide("ida.isirt", "/events", List.of(event), "false-alarm", "", "x").mustBeForbidden();

        assertThat(state(event)).isEqualTo("reported");
    }

    private String incident() {
        return Journey.assessedIncident(application, "malware", "worm")
                .incident()
                .number();
    }

    /** As a program that reads problem details where a browser would get a page. */
    private Answer decide(String person, String register, List<String> chosen, String deed, String target, String why) {
        var browser = clients.browser(person);
        var fields = Clients.complete(
                browser, Map.of("chosen", String.join(",", chosen), "deed", deed, "target", target, "why", why));
        return clients.program(browser).form(register + "/together", fields);
    }

    private String owner(String incident) {
        return desk.get(IncidentId.of(incident)).owner();
    }

    private String state(String event) {
        return intake.get(event).state().id();
    }
}
