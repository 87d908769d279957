package org.tocsin.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.identity.Role;
import org.tocsin.modelling.DecisionTable;

/** Who is told that an interim report is there. */
class DistributionListDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.of("reporting", "distribution-list");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            phase,            severity, marking, named
            event-assessment, 0,        amber,   owner isirt-manager isirt
            response,         1,        amber,   owner isirt-manager
            response,         2,        red,     owner isirt-manager
            response,         3,        amber,   owner isirt-manager management
            review,           4,        red,     owner isirt-manager management crisis
            response,         1,        green,   owner isirt-manager reporter
            response,         1,        clear,   owner isirt-manager reporter
            response,         1,  amber-strict,  owner isirt-manager
            """)
    void namesRolesOwnerAndReporter(String phase, int severity, String marking, String named) {
        var told = TABLE.answers(Map.of("phase", phase, "severity", severity, "reportTlp", marking)).stream()
                .map(answer -> String.valueOf(answer.get("recipientRoles")))
                .toList();

        assertThat(told).containsExactlyInAnyOrderElementsOf(List.of(named.split(" ")));
        assertThat(told).allMatch(DistributionListDecisionTest::isKnown);
    }

    private static boolean isKnown(String word) {
        return Role.of(word).isPresent()
                || word.equals(DistributionList.OWNER)
                || word.equals(DistributionList.REPORTER);
    }

    @AfterAll
    static void everyRuleWasTried() {
        assertThat(TABLE.untriedRules()).isEmpty();
    }
}
