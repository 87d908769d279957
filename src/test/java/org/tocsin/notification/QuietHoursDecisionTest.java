package org.tocsin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.modelling.DecisionTable;

/** In which hours nobody wants to be disturbed by what can wait. */
class QuietHoursDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.of("notification", "quiet-hours");

    @ParameterizedTest
    @CsvSource({
        "monday, 0, true",
        "monday, 6, true",
        "monday, 7, false",
        "friday, 19, false",
        "friday, 20, true",
        "friday, 23, true",
        "saturday, 12, true",
        "sunday, 12, true"
    })
    void isQuietAtNightAndAtTheWeekend(String weekday, int hour, boolean quiet) {
        assertThat(TABLE.answer(Map.of("weekday", weekday, "hour", hour))).containsEntry("isQuiet", quiet);
    }

    @AfterAll
    static void everyRuleWasTried() {
        assertThat(TABLE.untriedRules()).isEmpty();
    }
}
