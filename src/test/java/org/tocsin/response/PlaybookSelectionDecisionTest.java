package org.tocsin.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.modelling.DecisionTable;

/** There is a playbook for whatever happens. */
class PlaybookSelectionDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.of("response", "playbook-selection");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            category,                  subKind,           playbook
            malware,                   ransomware,        playbook-malware
            malware,                   unspecified,       playbook-malware
            technical-attack,          backdoor,          playbook-malware
            technical-attack,          denial-of-service, playbook-generic
            compromise-of-information, disclosure,        playbook-generic
            other,                     undetermined,      playbook-generic
            '',                        '',                playbook-generic
            """)
    void selects(String category, String subKind, String playbook) {
        var answer = TABLE.answer(Map.of("category", category, "subKind", subKind));
        assertThat(answer).containsEntry("playbook", playbook);
        assertThat(answer.get("rationale")).asString().endsWith(".");
        assertThat(Files.isRegularFile(Path.of("processes/response", playbook + ".bpmn")))
                .isTrue();
    }

    @AfterAll
    static void everyRuleWasTried() {
        assertThat(TABLE.untriedRules()).isEmpty();
    }
}
