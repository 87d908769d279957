package org.tocsin.platform.web;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Field;
import org.tocsin.engine.FieldType;

/** Answers what the form fragment cannot say in a template. */
@Component("fieldHelp")
class FieldHelp {

    /** The texts before the first question: what to know before answering. */
    public List<Field> beforehand(List<Field> fields) {
        return fields.stream().takeWhile(FieldHelp::isText).toList();
    }

    /** Everything from the first question on. */
    public List<Field> questions(List<Field> fields) {
        return fields.stream().dropWhile(FieldHelp::isText).toList();
    }

    private static boolean isText(Field field) {
        return field.type() == FieldType.TEXT;
    }

    /** Whether a checklist's answer contains an option; one tick arrives as a text, several as a list. */
    public boolean holds(@Nullable Object answer, String option) {
        return answer instanceof Collection<?> many ? many.contains(option) : option.equals(answer);
    }
}
