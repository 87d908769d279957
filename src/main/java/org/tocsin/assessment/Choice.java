package org.tocsin.assessment;

import java.util.Set;
import org.tocsin.engine.AnswerRefused;

/** Answers that the business knows by name are checked here again: a form in force is data, and may be wrong. */
final class Choice {

    private Choice() {}

    static void mustBeOneOf(Set<String> known, String field, String value) {
        if (!known.contains(value)) {
            throw new AnswerRefused(field, "\u201c" + value + "\u201d is not one of the choices offered");
        }
    }
}
