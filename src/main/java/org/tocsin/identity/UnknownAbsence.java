package org.tocsin.identity;

/** There is no such absence, or it is over. */
public class UnknownAbsence extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownAbsence() {
        super("There is no such absence, or it is over");
    }
}
