package org.tocsin.response;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tocsin.engine.Field;
import org.tocsin.engine.Form;

/**
 * An answer given in a step of a playbook, kept as the person saw it: the form may change later, the record does not.
 *
 * @param key the question's key
 * @param label the question as it was read
 * @param value what was answered: a text, a number, yes or no, or a list of texts
 * @param shown the answer as it was read
 */
public record StepAnswer(String key, String label, Object value, String shown) {

    /** The answers in the order of the form. */
    static List<StepAnswer> of(Form form, Map<String, Object> answers) {
        return form.fields().stream()
                .filter(field -> answers.containsKey(field.key()))
                .map(field -> of(field, form.labelOf(field.key()), Objects.requireNonNull(answers.get(field.key()))))
                .toList();
    }

    private static StepAnswer of(Field field, String label, Object value) {
        return new StepAnswer(field.key(), label, value, shown(field, value));
    }

    private static String shown(Field field, Object value) {
        return value instanceof List<?> values
                ? values.stream().map(item -> labelOf(field, item)).collect(Collectors.joining(", "))
                : labelOf(field, value);
    }

    private static String labelOf(Field field, Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "Yes" : "No";
        }
        return field.options().stream()
                .filter(option -> option.value().equals(value.toString()))
                .map(Field.Option::label)
                .findFirst()
                .orElse(value.toString());
    }
}
