package org.tocsin.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.tocsin.engine.TableReference;
import org.tocsin.engine.TableWords;

/** A table that nobody would understand in the middle of a case is refused when it is deployed. */
class TableChecksTest {

    private static final TableWords WORDS = (decision, column) -> switch (decision + "." + column) {
        case "chain.role" -> Set.of("owner");
        case "chain.recipient" -> Set.of("cert-bund", "supplier");
        case "chain.remindAfter" -> Set.of("never");
        case "chain.weekday" -> Set.of("monday", "tuesday");
        default -> Set.of();
    };

    private final TableChecks checks = new TableChecks(
            new StaticListableBeanFactory(Map.of("words", WORDS)).getBeanProvider(TableWords.class),
            new StaticListableBeanFactory().getBeanProvider(TableReference.class));

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
            opens;          "08:00"
            closes;         "24:00"
            opens;          ""
            bankHolidays;   "DE-BE"
            bankHolidays;   "FR"
            bankHolidays;   ""
            rationale;      "anything at all"
            rationale;      1 + 1
            """)
    void takesWhatIsUnderstood(String column, String answer) {
        assertThatCode(() -> checks.check(cells(table(column, answer)))).doesNotThrowAnyException();
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
            opens;          "8";            no time of day
            opens;          "25:00";        no time of day
            opens;          "08:00:30";     no time of day
            closes;         "noon";         no time of day
            bankHolidays;   "Atlantis";     no country
            bankHolidays;   "DE-ATLANTIS";  no country
            bankHolidays;   "DE-BE-";       no country
            """)
    void refusesWhatIsNotNamingTableRuleAndColumn(String column, String answer, String why) {
        assertThatThrownBy(() -> checks.check(cells(table(column, answer))))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("The table 'chain' is refused: rule 2 (rule_second), column '" + column + "'")
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            tlp;            "green"
            tlp;            "green", "amber"
            tlp;            not("red")
            tlp;            -
            weekday;        "monday", "tuesday"
            weekday;        not("")
            severity;       >= 3
            warnedBefore;   "yes"
            """)
    void takesQuestionsForWhatThereIs(String asked, String condition) {
        assertThatCode(() -> checks.check(cells(tableAsking(asked, condition)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            tlp;            "yellow";               'yellow' is no marking
            tlp;            "green", "yellow";      'yellow' is no marking
            tlp;            not("yellow");          'yellow' is no marking
            weekday;        "mondey";               'mondey' is none of the words
            """)
    void refusesQuestionsThatNobodyAsks(String asked, String condition, String why) {
        assertThatThrownBy(() -> checks.check(cells(tableAsking(asked, condition))))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("The table 'chain' is refused: rule 2 (rule_second), column '" + asked + "'")
                .hasMessageContaining(why);
    }

    @Test
    void leavesToTheEngineWhatIsNoTable() {
        assertThat(cells("no XML at all".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static List<TableCell> cells(byte[] file) {
        return NewModels.cells(file).toList();
    }

    /** The first rule answers nothing wrong in the column beside; what is tried stands in the second. */
    private static byte[] table(String column, String answer) {
        return table(column, answer, "severity", "");
    }

    private static byte[] tableAsking(String asked, String condition) {
        return table("rationale", "\"any\"", asked, condition);
    }

    private static byte[] table(String column, String answer, String asked, String condition) {
        var right = RIGHT.getOrDefault(column, column.matches("opens|closes|bankHolidays") ? "\"\"" : "\"isirt\"");
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="definitions" name="Chain" namespace="chain">
                  <decision id="chain" name="Chain" camunda:historyTimeToLive="P1D">
                    <decisionTable id="table" hitPolicy="FIRST">
                      <input id="input"><inputExpression id="expression" typeRef="integer"><text>%s</text></inputExpression></input>
                      <output id="output_why" name="why" typeRef="string" />
                      <output id="output_tried" name="%s" typeRef="string" />
                      <rule id="rule_first">
                        <inputEntry id="i1"><text></text></inputEntry>
                        <outputEntry id="o11"><text>"soon"</text></outputEntry>
                        <outputEntry id="o12"><text>%s</text></outputEntry>
                      </rule>
                      <rule id="rule_second">
                        <inputEntry id="i2"><text>%s</text></inputEntry>
                        <outputEntry id="o21"><text>"soon"</text></outputEntry>
                        <outputEntry id="o22"><text>%s</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>""".formatted(asked, column, right, condition.replace(">", "&gt;"), answer)
                .getBytes(StandardCharsets.UTF_8);
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
