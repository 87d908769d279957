package org.tocsin.incident;

import org.tocsin.engine.AnswerRefused;

/** A decision that changes a case has a reason. */
public final class Reasons {

    private static final int LONGEST = 8_000;

    private Reasons() {}

    /** Refuses an empty reason and one that is too long. */
    public static void mustBeGiven(String field, String why) {
        if (why.isBlank()) {
            throw new AnswerRefused(field, "Please give the reason");
        }
        if (why.length() > LONGEST || why.indexOf('\0') >= 0) {
            throw new AnswerRefused(field, "The reason must be a text of at most " + LONGEST + " characters");
        }
    }
}
