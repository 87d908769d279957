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
            category,                  subKind,               playbook
            malware,                   ransomware,            playbook-malware
            malware,                   unspecified,           playbook-malware
            technical-attack,          denial-of-service,     playbook-denial-of-service
            technical-failure,         overload,              playbook-denial-of-service
            technical-attack,          vulnerability-exploit, playbook-unauthorised-access
            technical-attack,          login-attempts,        playbook-unauthorised-access
            technical-attack,          backdoor,              playbook-unauthorised-access
            compromise-of-functions,   abuse-of-rights,       playbook-unauthorised-access
            compromise-of-functions,   forging-of-rights,     playbook-unauthorised-access
            compromise-of-information, masquerade,            playbook-unauthorised-access
            compromise-of-information, tampering-with-data,   playbook-unauthorised-access
            breach-of-rule,            unauthorised-use,      playbook-unauthorised-access
            technical-attack,          scan,                  playbook-information-gathering
            compromise-of-information, interception,          playbook-information-gathering
            compromise-of-information, position-detection,    playbook-information-gathering
            compromise-of-information, network-phishing,      playbook-phishing
            compromise-of-information, social-engineering,    playbook-phishing
            compromise-of-information, disclosure,            playbook-data-disclosure
            compromise-of-information, theft-of-data,         playbook-data-disclosure
            physical-damage,           theft-of-equipment,    playbook-lost-equipment
            physical-damage,           loss-of-media,         playbook-lost-equipment
            technical-attack,          interference,          playbook-generic
            physical-damage,           fire,                  playbook-generic
            other,                     undetermined,          playbook-generic
            '',                        '',                    playbook-generic
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
