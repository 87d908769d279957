package org.tocsin.reporting;

/** There is no such interim report, or the person who asks may not know of it. */
public class UnknownReport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownReport(String number) {
        super("There is no interim report " + number + " that you may see");
    }
}
