package org.tocsin.documents;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tocsin.engine.Field;
import org.tocsin.engine.FieldType;
import org.tocsin.engine.Form;

/** Reads stored answers as people do: the label of a choice, yes or no, a time in UTC. */
public final class AnswerText {

    private AnswerText() {}

    /** Every question of the form, answered or not, and what was answered to questions that it asks no more. */
    public static List<Line> lines(Form form, Map<String, Object> answers) {
        var asked = form.fields().stream().filter(Field::isAnswerable).toList();
        var known = asked.stream().map(Field::key).collect(Collectors.toSet());
        var lines = asked.stream()
                .map(field -> new Line(form.labelOf(field.key()), of(field, answers)))
                .collect(Collectors.toList());
        answers.forEach((key, answer) -> {
            if (!known.contains(key)) {
                lines.add(new Line(key, answer.toString()));
            }
        });
        return lines;
    }

    /** One answer; empty where there is none. */
    public static String of(Field field, Map<String, Object> answers) {
        return Optional.ofNullable(answers.get(field.key()))
                .map(answer -> text(field, answer))
                .orElse("");
    }

    /** One answer by its key, in the words of the form. */
    public static String of(Form form, String key, Map<String, Object> answers) {
        return form.field(key)
                .map(field -> of(field, answers))
                .orElseGet(() -> String.valueOf(answers.getOrDefault(key, "")));
    }

    private static String text(Field field, Object answer) {
        if (answer instanceof Collection<?> many) {
            return many.stream().map(one -> label(field, one.toString())).collect(Collectors.joining(", "));
        }
        if (answer instanceof Boolean flag) {
            return flag ? "Yes" : "No";
        }
        if (answer instanceof Number number) {
            return new BigDecimal(number.toString()).toPlainString();
        }
        return field.type() == FieldType.DATETIME ? time(answer.toString()) : label(field, answer.toString());
    }

    private static String label(Field field, String value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(Field.Option::label)
                .findFirst()
                .orElse(value);
    }

    private static String time(String stored) {
        try {
            return Wording.of(Instant.parse(stored));
        } catch (DateTimeException e) {
            return stored;
        }
    }
}
