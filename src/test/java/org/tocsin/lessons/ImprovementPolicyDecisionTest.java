package org.tocsin.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.modelling.DecisionTable;

/** Every kind of change has a time until its effect can be seen, and an interval at which a delay is told again. */
class ImprovementPolicyDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.of("lessons", "improvement-policy");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            changes,         effectPeriod, overdueInterval
            control,         P30D,         P7D
            risk-assessment, P90D,         P14D
            scheme,          P60D,         P14D
            policy,          P90D,         P14D
            training,        P60D,         P14D
            something-new,   P60D,         P14D
            """)
    void saysHowLong(String changes, String effectPeriod, String overdueInterval) {
        assertThat(TABLE.answer(Map.of("improvementChanges", changes)))
                .containsEntry("effectPeriod", effectPeriod)
                .containsEntry("overdueInterval", overdueInterval);
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryKindOfChange(WhatChanges changes) {
        var answer = TABLE.answer(Map.of("improvementChanges", changes.id()));
        assertThat(Duration.parse(String.valueOf(answer.get("effectPeriod")))).isPositive();
        assertThat(DecisionTable.form("lessons", "plan-improvement")).contains("\"" + changes.id() + "\"");
    }

    @Test
    void theFormOffersNoOtherKind() {
        assertThat(WhatChanges.values()).hasSize(5);
    }

    @AfterAll
    static void everyRuleWasTried() {
        assertThat(TABLE.untriedRules()).isEmpty();
    }
}
