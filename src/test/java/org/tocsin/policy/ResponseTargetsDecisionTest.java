package org.tocsin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.modelling.DecisionTable;

/** Every step has a target in every class, and the more serious class never waits longer. */
class ResponseTargetsDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.of("policy", "response-targets");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            target,                    unknown, small, lessSerious, serious, verySerious
            assess-event,              PT1H,    PT1H,  PT1H,        PT1H,    PT1H
            review-false-alarm,        P1D,     P1D,   P1D,         P1D,     P1D
            confirm-incident,          PT2H,    PT2H,  PT2H,        PT2H,    PT2H
            classify-incident,         PT2H,    PT2H,  PT2H,        PT2H,    PT2H
            decide-severity,           PT1H,    PT1H,  PT1H,        PT1H,    PT1H
            appoint-owner,             PT4H,    P1D,   PT4H,        PT1H,    PT30M
            control,                   PT4H,    P3D,   P1D,         PT8H,    PT4H
            assess-control,            PT4H,    P1D,   PT4H,        PT1H,    PT30M
            take-further-measures,     PT4H,    P1D,   PT8H,        PT4H,    PT1H
            accept-hand-over,          PT30M,   PT30M, PT30M,       PT30M,   PT30M
            appoint-crisis-roles,      PT1H,    PT1H,  PT1H,        PT1H,    PT1H
            report-situation,          PT1H,    PT1H,  PT1H,        PT1H,    PT1H
            situation-report,          PT4H,    PT4H,  PT4H,        PT4H,    PT2H
            confirm-control-regained,  P1D,     P1D,   P1D,         P1D,     P1D
            carry-out-later-responses, PT4H,    P14D,  P7D,         P4D,     P2D
            verify-recovery,           PT4H,    P5D,   P3D,         P2D,     P1D
            identify-lessons,          P7D,     P7D,   P7D,         P7D,     P7D
            agree-improvements,        P14D,    P14D,  P14D,        P14D,    P14D
            answer-review-questions,   P5D,     P5D,   P5D,         P5D,     P5D
            plan-improvement,          P7D,     P7D,   P7D,         P7D,     P7D
            decide-rejection,          P7D,     P7D,   P7D,         P7D,     P7D
            verify-effect,             P14D,    P14D,  P14D,        P14D,    P14D
            approve-closure,           P5D,     P5D,   P5D,         P5D,     P5D
            confirm-vulnerability,     P3D,     P3D,   P3D,         P3D,     P3D
            appoint-vulnerability-owner, P2D,   P7D,   P3D,         P1D,     PT4H
            choose-treatment,          P7D,     P14D,  P7D,         P3D,     P1D
            carry-out-treatment,       P30D,    P180D, P90D,        P30D,    P15D
            verify-treatment,          P7D,     P14D,  P7D,         P3D,     P2D
            acknowledge,               PT30M,   PT30M, PT30M,       PT30M,   PT30M
            assess,                    PT4H,    PT4H,  PT4H,        PT4H,    PT4H
            contain,                   PT8H,    P3D,   P1D,         PT8H,    PT4H
            review,                    P10D,    P10D,  P10D,        P7D,     P5D
            approve-release,           PT8H,    PT8H,  PT8H,        PT8H,    PT1H
            redact-content,            PT8H,    PT8H,  PT8H,        PT8H,    PT8H
            revise-request,            P3D,     P3D,   P3D,         P3D,     P3D
            decide-uncertain-release,  PT4H,    PT4H,  PT4H,        PT4H,    PT4H
            isolate-hosts,             PT4H,    P1D,   PT8H,        PT4H,    PT1H
            a-step-added-by-an-owner,  PT4H,    P1D,   PT8H,        PT4H,    PT1H
            """)
    void setsTarget(String target, String unknown, String small, String lessSerious, String serious, String very) {
        assertThat(IntStream.rangeClosed(0, 4).mapToObj(severity -> duration(target, severity)))
                .containsExactly(unknown, small, lessSerious, serious, very);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess-event",
                "appoint-owner",
                "control",
                "assess-control",
                "verify-recovery",
                "contain",
                "review",
                "appoint-vulnerability-owner",
                "carry-out-treatment",
                "any-other"
            })
    void moreSeriousNeverWaitsLonger(String target) {
        for (var severity = 1; severity < 4; severity++) {
            var longer = Duration.parse(duration(target, severity));
            assertThat(Duration.parse(duration(target, severity + 1))).isLessThanOrEqualTo(longer);
        }
    }

    private static String duration(String target, int severity) {
        return String.valueOf(
                TABLE.answer(Map.of("target", target, "severity", severity)).get("duration"));
    }

    @AfterAll
    static void everyRuleWasTried() {
        assertThat(TABLE.untriedRules()).isEmpty();
    }
}
