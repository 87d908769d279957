package org.tocsin.intake.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.tocsin.engine.Field;
import org.tocsin.engine.FieldType;
import org.tocsin.engine.Form;

/**
 * What a browser sends for a form, in the types that the form expects.
 *
 * @param values as sent; every value is a text
 */
record FormAnswers(MultiValueMap<String, String> values) {

    private static final String ZONE = "_zone";
    private static final Set<String> NO_ANSWERS = Set.of(ZONE, "_csrf", "files");

    /** By key: a text, a flag, or a list of chosen options. */
    Map<String, Object> typedFor(Form form) {
        var typed = new LinkedHashMap<String, Object>();
        values.forEach((key, sent) -> {
            if (!NO_ANSWERS.contains(key)) {
                typed.put(key, form.field(key).map(field -> typed(field, sent)).orElse(first(sent)));
            }
        });
        return typed;
    }

    /** The zone of the reader's clock; UTC where the browser does not say. */
    ZoneId zone() {
        var name = values.getFirst(ZONE);
        try {
            return ZoneId.of(name == null ? "UTC" : name);
        } catch (DateTimeException e) {
            return ZoneId.of("UTC");
        }
    }

    private static Object typed(Field field, List<String> sent) {
        if (field.type().isList()) {
            return List.copyOf(sent);
        }
        return field.type() == FieldType.CHECKBOX ? (Object) first(sent).equals("true") : first(sent);
    }

    private static String first(List<String> sent) {
        return sent.isEmpty() ? "" : String.valueOf(sent.get(0));
    }
}
