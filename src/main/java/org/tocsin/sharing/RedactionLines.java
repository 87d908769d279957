package org.tocsin.sharing;

import java.util.List;

/** What is taken out, as people write it: one per line, the words, a bar, the reason. */
public final class RedactionLines {

    private RedactionLines() {}

    /** Throws {@link org.tocsin.engine.AnswerRefused} for a line of another form. */
    public static List<Redaction> parse(String lines) {
        return Redactions.parse(lines).all();
    }

    /** As it was written. */
    public static String of(List<Redaction> redactions) {
        return new Redactions(redactions).lines();
    }
}
