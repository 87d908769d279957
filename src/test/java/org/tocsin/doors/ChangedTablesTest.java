package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.engine.Decisions;
import org.tocsin.modelling.ChangedTable;

/** A process owner changes policy by deploying a table; the next evaluation follows it, and everybody can read who did it. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangedTablesTest {

    private final RepositoryService repository;

    private final Decisions decisions;

    private final Clients clients;

    private final List<String> deployments = new ArrayList<>();

    @Autowired
    ChangedTablesTest(ApplicationContext application, RepositoryService repository, Decisions decisions) {
        this.repository = repository;
        this.decisions = decisions;
        this.clients = new Clients(application);
    }

    @AfterEach
    void theOldPolicyIsInForceAgain() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
        deployments.clear();
    }

    Stream<String> tables() {
        return repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(DecisionDefinition::getKey)
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isFollowedByTheNextEvaluation(String id) {
        var changed = ChangedTable.of(id, model(id));
        assertThat(decisions.decide(id, changed.inputs()).outputs().get(0))
                .containsEntry(changed.column(), changed.before());

        var version = deploy(id + ".dmn", changed.xml());

        var decision = decisions.decide(id, changed.inputs());
        assertThat(decision.outputs().get(0)).containsEntry(changed.column(), changed.after());
        assertThat(decision.version()).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({
        "response-targets, PT1H, PT0S, duration",
        "response-targets, PT1H, -PT1H, duration",
        "response-targets, PT1H, one hour, duration",
        "improvement-policy, P7D, P0D, overdueInterval",
        "improvement-policy, P30D, P1M, effectPeriod"
    })
    void isRefusedWithTheCellNamed(String id, String right, String wrong, String column) {
        var table = Dmn.convertToString(model(id)).replaceFirst("\"" + right + "\"", "\"" + wrong + "\"");

        var refused = send(id + ".dmn", table).mustBeRefused(400);

        assertThat(refused.json().path("detail").asText()).contains(id, "rule_", "column '" + column + "'", wrong);
        assertThat(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(id)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void isReadByEverybodyWhoWorks() {
        for (var person : List.of("ida.isirt", "hanna.hr", "conrad.compliance", "petra.process", "ada.admin")) {
            var browser = clients.browser(person);
            assertThat(browser.get("/policy").mustSucceed().body())
                    .contains("Response targets", "shipped with Tocsin", "/policy/closure-conditions");
            assertThat(browser.get("/policy/response-targets").mustSucceed().body())
                    .contains("assess-event", "1 hour", "The first rule that applies answers.", "Incident policy");
        }
        assertThat(clients.browser("rita.reporter").get("/policy").status()).isEqualTo(403);
        assertThat(clients.stranger().get("/policy").status()).isEqualTo(302);
    }

    @Test
    void tellsWhoChangedWhatAndKeepsWhatItWas() {
        var table = Dmn.convertToString(model("response-targets")).replaceFirst("\"PT1H\"", "\"PT77M\"");
        deploy("response-targets.dmn", table);
        var browser = clients.browser("conrad.compliance");

        assertThat(browser.get("/policy").mustSucceed().body()).contains("Petra Process");
        assertThat(browser.get("/policy/response-targets").mustSucceed().body())
                .contains("deployed by Petra Process", ">new<", "Version 1", "Version 2", "1 hour 17 minutes");
        assertThat(browser.get("/policy/response-targets?version=1")
                        .mustSucceed()
                        .body())
                .contains("This version is no longer in force", "shipped with Tocsin")
                .doesNotContain("1 hour 17 minutes", ">new<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/policy/no-such-table",
                "/policy/response-targets?version=0",
                "/policy/response-targets?version=-1",
                "/policy/response-targets?version=99",
                "/policy/%27%20or%201=1"
            })
    void knowsNoOtherTable(String path) {
        assertThat(clients.browser("ida.isirt").get(path).mustTellNothing().status())
                .isEqualTo(404);
    }

    private org.camunda.bpm.model.dmn.DmnModelInstance model(String id) {
        return repository.getDmnModelInstance(repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(id)
                .latestVersion()
                .singleResult()
                .getId());
    }

    /** As Modeler does it. */
    private int deploy(String file, String content) {
        var deployment = send(file, content).mustSucceed().json().path("id").asText();
        deployments.add(deployment);
        return repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getVersion();
    }

    private Answer send(String file, String content) {
        var parts = new Parts()
                .text("deployment-name", "changed by a test")
                .text("deployment-source", "Camunda Modeler")
                .file("data", file, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
        return clients.script("petra.process")
                .send("POST", "/engine-rest/deployment/create", Parts.TYPE, parts.bytes());
    }
}
