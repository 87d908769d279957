package org.tocsin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.modelling.DecisionTable;

/** The first look at a report: what hurts people or goes on right now comes first. */
class EventTriageDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.of("intake", "event-triage");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            reporterAssessment, ongoing, personalData, source,   priority
            physical,           yes,     unknown,      person,   urgent
            malware,            yes,     no,           person,   urgent
            malware,            yes,     no,           machine,  urgent
            access-misuse,      yes,     unknown,      person,   urgent
            data-disclosed,     no,      yes,          person,   urgent
            lost-or-stolen,     unknown, yes,          person,   urgent
            outage,             yes,     no,           person,   high
            malware,            no,      no,           person,   high
            malware,            unknown, yes,          external, high
            access-misuse,      no,      unknown,      person,   high
            data-disclosed,     unknown, unknown,      person,   high
            lost-or-stolen,     no,      no,           person,   high
            suspicious-mail,    yes,     no,           person,   high
            suspicious-mail,    no,      no,           person,   normal
            other,              unknown, unknown,      external, high
            outage,             no,      no,           external, high
            other,              no,      yes,          person,   high
            outage,             no,      no,           machine,  low
            other,              unknown, unknown,      machine,  low
            outage,             no,      unknown,      person,   normal
            physical,           no,      unknown,      person,   normal
            other,              unknown, unknown,      person,   normal
            """)
    void givesPriority(String kind, String ongoing, String personalData, String source, String priority) {
        assertThat(decide(kind, ongoing, personalData, source)).containsEntry("triagePriority", priority);
    }

    @Test
    void givesAdviceWhateverIsReported() {
        for (var kind : Set.of("suspicious-mail", "malware", "outage", "unheard-of", "")) {
            assertThat(String.valueOf(
                            decide(kind, "unknown", "unknown", "person").get("triageAdvice")))
                    .endsWith(".");
        }
    }

    @Test
    void reportWithoutOptionalAnswersIsLookedAt() {
        assertThat(TABLE.answer(Map.of("reporterAssessment", "other", "ongoing", "no")))
                .containsEntry("triagePriority", "normal");
    }

    private static Map<String, Object> decide(String kind, String ongoing, String personalData, String source) {
        return TABLE.answer(
                Map.of("reporterAssessment", kind, "ongoing", ongoing, "personalData", personalData, "source", source));
    }

    @AfterAll
    static void everyRuleWasTried() {
        assertThat(TABLE.untriedRules()).isEmpty();
    }
}
