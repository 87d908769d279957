package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.casework.SomeAnswers.crisisRoles;
import static org.tocsin.casework.SomeAnswers.handOver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;

/** The crisis of an incident as a page: declared, led and read by those who may. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrisisPagesTest {

    private static final String LONG = "x".repeat(8_001);

    private static final Map<String, String> DECISION =
            Map.of("decisionWhat", "Cut both sites off", "decisionBasis", "It spreads", "decisionBy", "Cora Crisis");

    private final ApplicationContext application;

    private final Clients clients;

    private final Cases cases;

    private Casework led;

    @Autowired
    CrisisPagesTest(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
        this.cases = new Cases(application);
        this.led = Casework.of(application, "none");
    }

    @BeforeAll
    void aCrisisThatIsLed() {
        led = declared()
                .complete("cora.crisis", "accept-hand-over", handOver("accepted"))
                .complete("cora.crisis", "appoint-crisis-roles", crisisRoles());
    }

    private Casework declared() {
        var casework = Journey.incidentInResponse(application, "malware", "ransomware");
        send("mara.manager", casework, "", Map.of("crisisReason", "It spreads")).mustLeadTo("/crisis");
        return casework;
    }

    @Test
    void holdsPartsDecisionsAndWhatComesNext() {
        send("cora.crisis", led, "/decisions", DECISION).mustLeadTo("/crisis");

        assertThat(page("cora.crisis", "/incidents/" + led.number() + "/crisis"))
                .contains("led by the crisis organisation", "Cora Crisis, 555-0101", "Cut both sites off")
                .contains("Confirm control is regained", "Log a decision")
                .doesNotContain("The whole case");
        assertThat(page("ida.isirt", "/incidents/" + led.number() + "/panels/crisis"))
                .contains("The crisis is running", "Cut both sites off");
        assertThat(page("conrad.compliance", "/incidents/" + led.number() + "/crisis"))
                .doesNotContain("Log a decision");
    }

    @Test
    void isNoBusinessOfOthers() {
        for (var person : List.of("rita.reporter", "hanna.hr", "tom.top", "petra.process")) {
            program(person).get("/incidents/" + led.number() + "/crisis").mustBeRefused(403);
            program(person).get("/incidents/" + led.number() + "/panels/crisis").mustBeRefused(403);
        }
        for (var person : List.of("ida.isirt", "paul.poc", "conrad.compliance", "rita.reporter")) {
            refused(person, "/decisions", DECISION).mustBeRefused(403);
            refused(person, "", Map.of("crisisReason", "I can")).mustBeRefused(403);
        }
        program("cora.crisis").get("/incidents/" + led.number()).mustBeRefused(403);
        program("cora.crisis").get("/incidents/INC-1/crisis").mustBeRefused(404);
        program("cora.crisis").get("/incidents/INC-2099-999999/crisis").mustBeRefused(404);
    }

    @Test
    void isDeclaredOnce() {
        refused("mara.manager", "", Map.of("crisisReason", "Again")).mustBeRefused(409);
    }

    Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("decisionWhat", ""),
                Arguments.of("decisionWhat", LONG),
                Arguments.of("decisionBasis", ""),
                Arguments.of("decisionBasis", LONG),
                Arguments.of("decisionBy", ""),
                Arguments.of("decisionBy", "x".repeat(201)));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aDecisionThatIsNoneIsRefusedAndNamesTheField(String field, String value) {
        var before = cases.stateOf(led.number());
        var fields = new HashMap<>(DECISION);
        fields.put(field, value);

        refused("cora.crisis", "/decisions", fields).mustBeRefusedBecauseOf(field);

        assertThat(cases.stateOf(led.number())).isEqualTo(before);
    }

    @Test
    void aReasonIsGiven() {
        var casework = Journey.incidentInResponse(application, "malware", "ransomware");
        for (var reason : List.of("", LONG)) {
            program("mara.manager")
                    .form(
                            "/incidents/" + casework.number() + "/crisis",
                            Clients.complete(clients.browser("mara.manager"), Map.of("crisisReason", reason)))
                    .mustBeRefusedBecauseOf("crisisReason");
        }
        assertThat(casework.openTasks()).containsExactly("identify-malware");
    }

    private Client program(String person) {
        return clients.program(clients.browser(person));
    }

    private Answer refused(String person, String action, Map<String, String> fields) {
        return program(person)
                .form(
                        "/incidents/" + led.number() + "/crisis" + action,
                        Clients.complete(clients.browser(person), fields));
    }

    private Sent send(String person, Casework casework, String action, Map<String, String> fields) {
        return new Sent(
                Clients.send(clients.browser(person), "/incidents/" + casework.number() + "/crisis" + action, fields));
    }

    private String page(String person, String path) {
        return clients.browser(person).get(path).mustSucceed().body();
    }

    /** What a page answers that took something over. */
    private record Sent(Answer answer) {

        void mustLeadTo(String path) {
            assertThat(answer.status()).describedAs(answer.toString()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(path);
        }
    }
}
