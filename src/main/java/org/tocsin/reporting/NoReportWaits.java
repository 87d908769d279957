package org.tocsin.reporting;

/** No interim report is waited for: it is being written, or none is to come. */
public class NoReportWaits extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoReportWaits(String caseId) {
        super("No interim report of " + caseId + " is waited for now");
    }
}
