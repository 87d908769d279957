package org.tocsin.engine;

/** An answer cannot be accepted; the task stays open and nothing is changed. */
public class AnswerRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * Refuses one answer.
     *
     * @param field the key of the field that is wrong
     * @param reason what is wrong, as the person who answered should read it
     */
    public AnswerRefused(String field, String reason) {
        super(reason);
        this.field = field;
    }

    /** The key of the field that is wrong. */
    public String field() {
        return field;
    }
}
