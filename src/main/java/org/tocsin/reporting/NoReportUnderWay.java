package org.tocsin.reporting;

/** No interim report is in the state that the step is about. */
public class NoReportUnderWay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoReportUnderWay(String caseId) {
        super("No interim report of " + caseId + " is to be worked on in this way now");
    }
}
