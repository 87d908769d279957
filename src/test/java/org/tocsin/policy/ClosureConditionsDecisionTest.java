package org.tocsin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.modelling.DecisionTable;

/** What keeps an incident open. */
class ClosureConditionsDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.of("policy", "closure-conditions");
    private static final Map<String, Object> COMPLETE = Map.of(
            "category",
            "malware",
            "severity",
            2,
            "harmConfined",
            "given",
            "improvements",
            "given",
            "ownerClosesAlone",
            false,
            "openTasks",
            0);

    @Test
    void completeIncidentMayBeClosed() {
        assertThat(missing(COMPLETE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "category,     '',      The incident has no category.",
        "harmConfined, missing, It is not stated how harm was confined.",
        "improvements, missing, It is not stated what will improve."
    })
    void missingTextKeepsItOpen(String input, String value, String condition) {
        assertThat(missing(completeBut(input, value))).containsExactly(condition);
    }

    @Test
    void missingClassKeepsItOpen() {
        assertThat(missing(completeBut("severity", 0))).containsExactly("The incident has no severity class.");
    }

    @Test
    void closingAloneKeepsItOpen() {
        assertThat(missing(completeBut("ownerClosesAlone", true))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1", "7"})
    void openTasksKeepItOpen(int openTasks) {
        assertThat(missing(completeBut("openTasks", openTasks)))
                .containsExactly("Other tasks of this incident are still open.");
    }

    @Test
    void aRunningCrisisKeepsItOpen() {
        assertThat(missing(completeBut("crisisRunning", true)))
                .containsExactly("A crisis of this incident is still running.");
        assertThat(missing(completeBut("crisisRunning", false))).isEmpty();
    }

    @Test
    void anEscalationThatNobodyTookKeepsItOpen() {
        assertThat(missing(completeBut("openEscalations", 1)))
                .containsExactly("An escalation of this incident has not been taken by anybody.");
        assertThat(missing(completeBut("openEscalations", 0))).isEmpty();
    }

    @Test
    void aReportInReviewKeepsItOpen() {
        assertThat(missing(completeBut("interimReportInReview", true)))
                .containsExactly("An interim report waits for its review.");
        assertThat(missing(completeBut("interimReportInReview", false))).isEmpty();
    }

    @Test
    void everythingMissingIsSaidAtOnce() {
        var nothing = Map.<String, Object>of(
                "category", "", "severity", 0, "harmConfined", "missing", "improvements", "missing");
        assertThat(missing(nothing)).hasSize(4);
    }

    @Test
    void incidentWithoutAnyClassificationStaysOpen() {
        assertThat(missing(Map.of("harmConfined", "given", "improvements", "given")))
                .hasSize(2);
    }

    private static Map<String, Object> completeBut(String input, Object value) {
        var facts = new HashMap<>(COMPLETE);
        facts.put(input, value);
        return facts;
    }

    private static List<String> missing(Map<String, Object> facts) {
        return TABLE.answers(facts).stream()
                .map(answer -> String.valueOf(answer.get("condition")))
                .toList();
    }

    @AfterAll
    static void everyRuleWasTried() {
        assertThat(TABLE.untriedRules()).isEmpty();
    }
}
