package org.tocsin.incident;

/** Only a case that has ended can be reopened. */
public class IncidentNotClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IncidentNotClosed(IncidentId id) {
        super(id + " is open and need not be reopened");
    }
}
