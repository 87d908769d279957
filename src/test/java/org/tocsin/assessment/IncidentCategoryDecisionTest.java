package org.tocsin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.modelling.DecisionTable;

/** Our categories and the taxonomy that others understand. */
class IncidentCategoryDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.of("assessment", "incident-category");
    private static final Set<String> CATEGORIES = new TreeSet<>();
    private static final Set<String> SUB_KINDS = new TreeSet<>();

    @ParameterizedTest
    @CsvFileSource(resources = "incident-category.csv", numLinesToSkip = 1)
    void mapsToRsit(String category, String subKind, String rsitClass, String rsitType) {
        CATEGORIES.add(category);
        SUB_KINDS.add(subKind);
        var answer = decide(category, subKind);
        assertThat(answer).containsEntry("rsitClass", rsitClass).containsEntry("rsitType", rsitType);
        assertThat(RSIT.get(rsitClass)).contains(rsitType);
        assertThat(answer.get("categoryLabel")).asString().matches("[A-Z].+");
        assertThat(answer.get("subKindLabel")).asString().matches("[A-Z].+");
    }

    @ParameterizedTest
    @CsvSource({"malware, scan", "technical-attack, virus", "weather, flood", "malware, ''", "'', unspecified"})
    void knowsNoOtherPairs(String category, String subKind) {
        assertThat(TABLE.answers(Map.of("category", category, "subKind", subKind)))
                .isEmpty();
    }

    private static Map<String, Object> decide(String category, String subKind) {
        return TABLE.answer(Map.of("category", category, "subKind", subKind));
    }

    @Test
    void everyCategoryMayStayUnspecified() throws IOException {
        for (var category : choices("category")) {
            assertThat(decide(category, "unspecified")).containsKey("rsitClass");
        }
    }

    @AfterAll
    static void everyRuleWasTriedAndEveryPairIsOffered() throws IOException {
        assertThat(TABLE.untriedRules()).isEmpty();
        assertThat(choices("category")).hasSize(13).containsExactlyInAnyOrderElementsOf(CATEGORIES);
        assertThat(choices("subKind")).containsExactlyInAnyOrderElementsOf(SUB_KINDS);
    }

    private static List<String> choices(String key) throws IOException {
        var form = new ObjectMapper().readTree(DecisionTable.form("assessment", "classify-incident"));
        return elements(form.path("components"))
                .filter(component -> component.path("key").asText().equals(key))
                .flatMap(component -> elements(component.path("values")))
                .map(value -> value.path("value").asText())
                .toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** The Reference Security Incident Taxonomy, version 1003 (ENISA and TF-CSIRT, CC0), as far as it names incidents. */
    private static final Map<String, List<String>> RSIT = Map.of(
            "abusive-content", List.of("spam", "harmful-speech", "violence"),
            "malicious-code", List.of("infected-system", "c2-server", "malware-distribution", "malware-configuration"),
            "information-gathering", List.of("scanner", "sniffing", "social-engineering"),
            "intrusion-attempts", List.of("ids-alert", "brute-force", "exploit"),
            "intrusions",
                    List.of(
                            "privileged-account-compromise",
                            "unprivileged-account-compromise",
                            "application-compromise",
                            "system-compromise",
                            "burglary"),
            "availability", List.of("dos", "ddos", "misconfiguration", "sabotage", "outage"),
            "information-content-security",
                    List.of(
                            "unauthorised-information-access",
                            "unauthorised-information-modification",
                            "data-loss",
                            "data-leak"),
            "fraud", List.of("unauthorised-use-of-resources", "copyright", "masquerade", "phishing"),
            "other", List.of("other", "undetermined"));
}
