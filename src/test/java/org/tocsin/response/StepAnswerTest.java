package org.tocsin.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tocsin.engine.Field;
import org.tocsin.engine.FieldType;
import org.tocsin.engine.Form;

/** What is kept of a step of a playbook. */
class StepAnswerTest {

    private static final Form FORM = new Form(
            "isolate-hosts",
            3,
            List.of(
                    field("malIsolation", FieldType.RADIO, "How?", "cut-off", "Cut off"),
                    field("malChannels", FieldType.CHECKLIST, "Which channels?", "mail", "Mail"),
                    field("malReleased", FieldType.CHECKBOX, "May be cleaned", "", ""),
                    field("malHosts", FieldType.TEXTAREA, "Which machines?", "", "")),
            (condition, answers) -> false);

    @Test
    void answersAreKeptAsThePersonSawThem() {
        Map<String, Object> answers = Map.of(
                "malHosts",
                "pc-17\npc-18",
                "malIsolation",
                "cut-off",
                "malChannels",
                List.of("mail"),
                "malReleased",
                true);

        assertThat(StepAnswer.of(FORM, answers))
                .containsExactly(
                        new StepAnswer("malIsolation", "How?", "cut-off", "Cut off"),
                        new StepAnswer("malChannels", "Which channels?", List.of("mail"), "Mail"),
                        new StepAnswer("malReleased", "May be cleaned", true, "Yes"),
                        new StepAnswer("malHosts", "Which machines?", "pc-17\npc-18", "pc-17\npc-18"));
    }

    @Test
    void questionsNotAnsweredAreLeftOut() {
        assertThat(StepAnswer.of(FORM, Map.of("malHosts", "pc-17"))).hasSize(1);
    }

    @Test
    void longTextsSurviveStorage() {
        var answers = StepAnswer.of(FORM, Map.of("malHosts", "\u201c<b>\u201d ".repeat(2_000), "malReleased", false));

        assertThat(StepAnswers.read(StepAnswers.write(answers))).isEqualTo(answers);
    }

    private static Field field(String key, FieldType type, String label, String value, String valueLabel) {
        return new Field(
                key,
                type,
                label,
                "",
                true,
                false,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                value.isEmpty() ? List.of() : List.of(new Field.Option(value, valueLabel)),
                "",
                Optional.empty());
    }
}
