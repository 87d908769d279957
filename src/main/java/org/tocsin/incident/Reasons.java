package org.tocsin.incident;

import org.tocsin.engine.AnswerRefused;

/** A decision that changes a case has a reason. */
final class Reasons {

    private static final int LONGEST = 8_000;

    private Reasons() {}

    static void mustBeGiven(String field, String why) {
        if (why.isBlank()) {
            throw new AnswerRefused(field, "Please give the reason");
        }
        if (why.length() > LONGEST || why.indexOf('\0') >= 0) {
            throw new AnswerRefused(field, "The reason must be a text of at most " + LONGEST + " characters");
        }
    }
}
