package org.tocsin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.identity.Role;
import org.tocsin.modelling.DecisionTable;

/** Who is told at which level, and how long they have. */
class EscalationPathDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.of("escalation", "escalation-path");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            severity | levels
            4        | owner, on-duty > isirt-manager > security-manager > management > crisis > isirt-manager, management
            3        | owner > isirt-manager > security-manager > management > crisis > isirt-manager, management
            2        | owner > isirt-manager > security-manager > management > isirt-manager, management
            1        | owner > isirt-manager > security-manager > isirt-manager, management
            0        | owner, on-duty > isirt-manager > security-manager > isirt-manager, management
            """)
    void climbsTheChainOfItsClass(int severity, String levels) {
        var expected = levels.split(" > ", -1);
        for (var level = 1; level <= expected.length; level++) {
            assertThat(answer(severity, level, "notifyRoles")).isEqualTo(expected[level - 1]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void repeatsUntilSomebodyTakesIt(int severity) {
        assertThat(List.of(answer(severity, 7, "notifyRoles"), answer(severity, 50, "notifyRoles")))
                .containsOnly("isirt-manager, management");
        assertThat(Duration.parse(answer(severity, 50, "answerWithin"))).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void moreSeriousNeverWaitsLonger() {
        for (var level = 1; level <= 5; level++) {
            for (var severity = 1; severity < 4; severity++) {
                var less = Duration.parse(answer(severity, level, "answerWithin"));
                assertThat(Duration.parse(answer(severity + 1, level, "answerWithin")))
                        .isLessThanOrEqualTo(less);
            }
        }
    }

    @Test
    void namesOnlyRolesAndItsTwoWords() {
        for (var severity = 0; severity <= 4; severity++) {
            for (var level = 1; level <= 6; level++) {
                assertThat(Arrays.stream(answer(severity, level, "notifyRoles").split(", ", -1)))
                        .allMatch(word -> List.of("owner", "on-duty").contains(word)
                                || Role.of(word).isPresent());
            }
        }
    }

    private static String answer(int severity, int level, String column) {
        return String.valueOf(
                TABLE.answer(Map.of("severity", severity, "level", level)).get(column));
    }

    @AfterAll
    static void everyRuleWasTried() {
        assertThat(TABLE.untriedRules()).isEmpty();
    }
}
