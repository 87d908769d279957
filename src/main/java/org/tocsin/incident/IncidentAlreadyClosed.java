package org.tocsin.incident;

/** A case that has ended is not changed any more; an ISIRT manager may reopen it. */
public class IncidentAlreadyClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IncidentAlreadyClosed(IncidentId id) {
        super(id + " has ended and is not changed any more; an ISIRT manager can reopen it");
    }
}
