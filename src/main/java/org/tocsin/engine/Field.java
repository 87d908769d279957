package org.tocsin.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One component of a form, as Camunda Modeler stores it.
 *
 * @param key name of the answer; empty for a text block
 * @param type what kind of component it is
 * @param label what people read
 * @param description the hint below it
 * @param required whether an answer must be given while the field is shown
 * @param disabled whether it only shows context: such a field is never submitted
 * @param maxLength longest text accepted, in characters
 * @param min smallest number accepted
 * @param max greatest number accepted
 * @param options what can be chosen
 * @param text Markdown of a text block; empty otherwise
 * @param hideWhen FEEL condition under which the field is not asked, beginning with {@code =}
 */
public record Field(
        String key,
        FieldType type,
        String label,
        String description,
        boolean required,
        boolean disabled,
        OptionalInt maxLength,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        List<Option> options,
        String text,
        Optional<String> hideWhen) {

    /**
     * A choice.
     *
     * @param value what is stored
     * @param label what people read
     */
    public record Option(String value, String label) {}

    /** Whether people may answer it. */
    public boolean isAnswerable() {
        return !key.isEmpty() && !disabled;
    }
}
