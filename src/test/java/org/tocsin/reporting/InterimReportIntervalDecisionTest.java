package org.tocsin.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.modelling.DecisionTable;

/** How often an investigation that lasts is reported on. */
class InterimReportIntervalDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.of("reporting", "interim-report-interval");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            phase,            severity, first, next, postponed
            event-assessment, 0,        PT8H,  P1D,  PT4H
            assessment,       0,        PT12H, P1D,  PT4H
            assessment,       4,        PT4H,  PT4H, PT1H
            response,         4,        PT4H,  PT4H, PT1H
            response,         3,        PT8H,  P1D,  PT4H
            response,         2,        P2D,   P2D,  P1D
            response,         1,        P5D,   P7D,  P2D
            review,           4,        P7D,   P7D,  P2D
            a-new-phase,      0,        PT12H, P1D,  PT4H
            """)
    void saysWhenAReportIsDue(String phase, int severity, String first, String next, String postponed) {
        assertThat(TABLE.answer(Map.of("phase", phase, "severity", severity)))
                .containsEntry("firstReportAfter", first)
                .containsEntry("reportInterval", next)
                .containsEntry("postponementInterval", postponed);
    }

    @Test
    void moreSeriousIsReportedNoLessOften() {
        for (var severity = 1; severity < 4; severity++) {
            assertThat(interval(severity + 1)).isLessThanOrEqualTo(interval(severity));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void nobodyPostponesBeyondTheNextReport(int severity) {
        assertThat(said(severity, "postponementInterval")).isLessThan(interval(severity));
    }

    private static Duration interval(int severity) {
        return said(severity, "reportInterval");
    }

    private static Duration said(int severity, String output) {
        var answer = TABLE.answer(Map.of("phase", "response", "severity", severity));
        return Duration.parse(String.valueOf(answer.get(output)));
    }

    @AfterAll
    static void everyRuleWasTried() {
        assertThat(TABLE.untriedRules()).isEmpty();
    }
}
