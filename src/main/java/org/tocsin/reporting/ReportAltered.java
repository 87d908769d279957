package org.tocsin.reporting;

/** What is stored is not what was approved any more: it is not shown. */
public class ReportAltered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReportAltered(String number) {
        super("The content of " + number + " is not what was approved any more; it is not shown");
    }
}
