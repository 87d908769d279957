package org.tocsin.assessment;

import org.tocsin.engine.AnswerRefused;

/** Nobody changes a judgement without saying why. */
final class Reason {

    private static final int LONGEST = 8_000;

    private Reason() {}

    static void mustBeGiven(String field, String why) {
        if (why.isBlank()) {
            throw new AnswerRefused(field, "Please give the reason");
        }
        if (why.length() > LONGEST || why.indexOf('\0') >= 0) {
            throw new AnswerRefused(field, "The reason must be a text of at most " + LONGEST + " characters");
        }
    }
}
