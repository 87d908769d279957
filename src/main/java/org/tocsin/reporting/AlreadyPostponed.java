package org.tocsin.reporting;

/** The report was postponed before; a second time is not possible. */
public class AlreadyPostponed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyPostponed(String caseId) {
        super("The next interim report of " + caseId + " was postponed before; it can be postponed once");
    }
}
