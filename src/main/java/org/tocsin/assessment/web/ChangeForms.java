package org.tocsin.assessment.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Field;
import org.tocsin.engine.FieldType;
import org.tocsin.engine.Form;
import org.tocsin.engine.Forms;

/** The forms with which category and severity are changed outside a task: the questions of the task, and the reason. */
@Component
class ChangeForms {

    /** Key of the reason. */
    static final String REASON = "changeReason";

    private static final int LONGEST_REASON = 8_000;

    private final Forms forms;

    ChangeForms(Forms forms) {
        this.forms = forms;
    }

    Form category() {
        return form(
                "change-category", question("classify-incident", "category"), question("classify-incident", "subKind"));
    }

    Form severity() {
        return form("change-severity", question("decide-severity", "severityChosen"));
    }

    private Field question(String form, String key) {
        var asked = forms.inForce(form)
                .field(key)
                .orElseThrow(() -> new IllegalStateException("The form " + form + " does not ask for " + key));
        return new Field(
                key,
                asked.type(),
                asked.label(),
                asked.description(),
                true,
                false,
                asked.maxLength(),
                asked.min(),
                asked.max(),
                asked.options(),
                "",
                Optional.empty());
    }

    private static Form form(String id, Field... questions) {
        var fields = Stream.concat(Stream.of(questions), Stream.of(reason())).toList();
        return new Form(id, 1, fields, (condition, answers) -> false);
    }

    private static Field reason() {
        return new Field(
                REASON,
                FieldType.TEXTAREA,
                "Why is it changed?",
                "The earlier value is kept, with this reason beside the new one.",
                true,
                false,
                OptionalInt.of(LONGEST_REASON),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                Optional.empty());
    }
}
