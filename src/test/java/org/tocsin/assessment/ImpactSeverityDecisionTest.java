package org.tocsin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.modelling.DecisionTable;

/** The bands from impact to severity class. */
class ImpactSeverityDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.of("assessment", "impact-severity");

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "3, 1", "4, 2", "6, 2", "7, 3", "8, 3", "9, 4", "10, 4"})
    void bandDecides(int highestImpact, int impactClass) {
        assertThat(TABLE.answer(Map.of("highestImpact", highestImpact))).containsEntry("impactClass", impactClass);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11})
    void valueOutsideTheScaleHasNoClass(int highestImpact) {
        assertThat(TABLE.answers(Map.of("highestImpact", highestImpact))).isEmpty();
    }

    @AfterAll
    static void everyRuleWasTried() {
        assertThat(TABLE.untriedRules()).isEmpty();
    }
}
