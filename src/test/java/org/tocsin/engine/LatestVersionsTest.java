package org.tocsin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tocsin.ProcessTest;

/** What a process owner deploys is in force with the very next question, although answers are remembered. */
@ProcessTest
class LatestVersionsTest {

    private static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="definitions_lunch" name="Lunch" namespace="lunch">
              <decision id="%s" name="Lunch" camunda:historyTimeToLive="P1D">
                <decisionTable id="table_lunch">
                  <output id="output_dish" name="dish" typeRef="string" />
                  <rule id="rule_lunch">
                    <description>The cook</description>
                    <outputEntry id="rule_lunch_dish"><text>"%s"</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>""";

    @Autowired
    private Decisions decisions;

    @Autowired
    private RepositoryService repository;

    private final String table = "lunch-" + UUID.randomUUID();
    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void clearTheTable() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void asksTheTableDeployedLast() {
        deploy("soup");
        assertThat(dish()).isEqualTo("soup");
        assertThat(dish()).isEqualTo("soup");

        deploy("bread");

        assertThat(dish()).isEqualTo("bread");
    }

    @Test
    void asksTheTableBeforeWhenTheLastOneIsTakenBack() {
        deploy("soup");
        deploy("bread");
        assertThat(dish()).isEqualTo("bread");

        repository.deleteDeployment(deployments.remove(1), true);

        assertThat(dish()).isEqualTo("soup");
    }

    @Test
    void remembersNoMissingTable() {
        assertThatThrownBy(this::dish).isInstanceOf(ModelMissing.class);

        deploy("soup");

        assertThat(dish()).isEqualTo("soup");
    }

    private String dish() {
        return decisions.decide(table, Map.of()).text("dish");
    }

    private void deploy(String dish) {
        deployments.add(repository
                .createDeployment()
                .name("lunch")
                .addString("lunch-choice.dmn", TABLE.formatted(table, dish))
                .deploy()
                .getId());
    }
}
