package org.tocsin.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A form in force, and the judge of what is submitted to it. A form in the browser is no guard: every submission is
 * checked here again.
 *
 * @param id the form's id, which is its file name
 * @param version counted by the engine from 1
 * @param fields its components in order, groups flattened
 * @param hidden tells whether a FEEL condition hides a field, given the answers
 */
public record Form(String id, int version, List<Field> fields, BiPredicate<String, Map<String, Object>> hidden) {

    /** The field with that key. */
    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** What people read for a key; the key itself where the form has no such field. */
    public String labelOf(String key) {
        return field(key).map(Field::label).filter(label -> !label.isBlank()).orElse(key);
    }

    /**
     * Checks a submission: only declared answers, required ones given, limits kept, options chosen from the list.
     *
     * @return the accepted answers, without empty ones and without those of hidden fields
     * @throws AnswerRefused naming the first field that is wrong
     */
    public Map<String, Object> check(Map<String, Object> submitted) {
        return new Submission(this, submitted).accepted();
    }

    /** Whether the field is not asked, given the other answers. */
    public boolean isHidden(Field field, Map<String, Object> answers) {
        return field.hideWhen()
                .filter(condition -> hidden.test(condition, answers))
                .isPresent();
    }
}
