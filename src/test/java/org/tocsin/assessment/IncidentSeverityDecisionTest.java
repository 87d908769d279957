package org.tocsin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.modelling.DecisionTable;

/** The highest of three factors decides, for every combination there is. */
class IncidentSeverityDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.of("assessment", "incident-severity");
    private static final List<String> IMPORTANCE = List.of("ordinary", "important", "especially-important");
    private static final List<String> LOSS = List.of("minor", "considerable", "serious", "especially-serious");
    private static final List<String> IMPACT = List.of("minor", "considerable", "important", "especially-important");

    static Stream<Arguments> everyCombination() {
        return IMPORTANCE.stream()
                .flatMap(system -> LOSS.stream()
                        .flatMap(loss -> IMPACT.stream().map(impact -> Arguments.of(system, loss, impact))));
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void highestFactorWins(String system, String loss, String impact) {
        var steps = List.of(IMPORTANCE.indexOf(system), LOSS.indexOf(loss), IMPACT.indexOf(impact));
        assertThat(decide(system, loss, impact)).isEqualTo(List.of(Map.of("factorClass", Collections.max(steps) + 1)));
    }

    @Test
    void unknownFactorIsNotTakenForASmallOne() {
        assertThat(decide("ordinary", "minor", "unheard-of")).isEmpty();
        assertThat(decide("", "minor", "minor")).isEmpty();
    }

    private static List<Map<String, Object>> decide(String system, String loss, String impact) {
        return TABLE.answers(Map.of("systemImportance", system, "businessLoss", loss, "socialImpact", impact));
    }

    @AfterAll
    static void everyRuleWasTried() {
        assertThat(TABLE.untriedRules()).isEmpty();
    }
}
