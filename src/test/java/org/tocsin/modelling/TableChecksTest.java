package org.tocsin.modelling;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.tocsin.engine.TableWords;

/** A table that nobody would understand in the middle of a case is refused when it is deployed. */
class TableChecksTest {

    private static final TableWords WORDS = (decision, column) -> switch (decision + "." + column) {
        case "chain.role" -> Set.of("owner");
        case "chain.recipient" -> Set.of("cert-bund", "supplier");
        case "chain.remindAfter" -> Set.of("never");
        default -> Set.of();
    };

    private final TableChecks checks =
            new TableChecks(new StaticListableBeanFactory(Map.of("words", WORDS)).getBeanProvider(TableWords.class));

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            duration;       "PT4H"
            duration;       "P7D"
            duration;       "P1DT12H"
            nextInterval;   "PT30M"
            answerWithin;   "PT1S"
            escalateAfter;  "P36500D"
            warnBefore;     "PT1H"
            effectPeriod;   "P30D"
            remindAfter;    "never"
            role;           "isirt"
            role;           "owner"
            role;           "isirt, legal,owner"
            approvalRoles;  "data-protection"
            tlp;            "amber-strict"
            ceilingTlp;     "red"
            recipient;      "cert-bund"
            recipient;      "cert-bund, supplier"
            rationale;      "anything at all"
            rationale;      1 + 1
            """)
    void takesWhatIsUnderstood(String column, String answer) {
        assertThatCode(() -> checks.check(table(column, answer))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            duration;       "PT0S";         no duration
            duration;       "PT-4H";        no duration
            duration;       "-P1D";         no duration
            duration;       "P1M";          no duration
            duration;       "4 hours";      no duration
            duration;       "";             no duration
            duration;       `` ;            no duration
            duration;       "PT4H ";        no duration
            duration;       "P36501D";      no duration
            duration;       "P999999999999999D"; no duration
            duration;       4;              no duration
            duration;       duration("PT4H"); no duration
            nextInterval;   "PT0M";         no duration
            answerWithin;   "soon";         no duration
            remindAfter;    "always";       also understood: never
            role;           "wizard";       no role
            role;           "isirt,";       no role
            role;           "";             no role
            role;           "isirt legal";  no role
            roles;          "ISIRT";        no role
            approvalRole;   "owner";        no role
            tlp;            "yellow";       no marking
            tlp;            "TLP:RED";      no marking
            recipient;      "unknown";      none of the words
            recipient;      "";             none of the words
            """)
    void refusesWhatIsNotNamingTableRuleAndColumn(String column, String answer, String why) {
        assertThatThrownBy(() -> checks.check(table(column, answer)))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("The table 'chain' is refused: rule 2 (rule_second), column '" + column + "'")
                .hasMessageContaining(why);
    }

    @Test
    void leavesToTheEngineWhatIsNoTable() {
        assertThatCode(() -> checks.check("no XML at all".getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    /** The first rule answers nothing wrong in the column beside; what is tried stands in the second. */
    private static byte[] table(String column, String answer) {
        var right = RIGHT.getOrDefault(column, "\"isirt\"");
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="definitions" name="Chain" namespace="chain">
                  <decision id="chain" name="Chain" camunda:historyTimeToLive="P1D">
                    <decisionTable id="table" hitPolicy="FIRST">
                      <input id="input"><inputExpression id="expression" typeRef="integer"><text>severity</text></inputExpression></input>
                      <output id="output_why" name="why" typeRef="string" />
                      <output id="output_tried" name="%s" typeRef="string" />
                      <rule id="rule_first">
                        <inputEntry id="i1"><text>1</text></inputEntry>
                        <outputEntry id="o11"><text>"soon"</text></outputEntry>
                        <outputEntry id="o12"><text>%s</text></outputEntry>
                      </rule>
                      <rule id="rule_second">
                        <inputEntry id="i2"><text></text></inputEntry>
                        <outputEntry id="o21"><text>"soon"</text></outputEntry>
                        <outputEntry id="o22"><text>%s</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>""".formatted(column, right, answer).getBytes(StandardCharsets.UTF_8);
    }

    private static final Map<String, String> RIGHT = Map.of(
            "duration", "\"PT1H\"",
            "nextInterval", "\"PT1H\"",
            "answerWithin", "\"PT1H\"",
            "escalateAfter", "\"PT1H\"",
            "warnBefore", "\"PT1H\"",
            "effectPeriod", "\"PT1H\"",
            "remindAfter", "\"PT1H\"",
            "tlp", "\"green\"",
            "ceilingTlp", "\"green\"",
            "recipient", "\"supplier\"");
}
