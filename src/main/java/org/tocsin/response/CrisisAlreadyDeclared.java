package org.tocsin.response;

import org.tocsin.incident.IncidentId;

/** An incident is in one crisis at a time. */
public class CrisisAlreadyDeclared extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CrisisAlreadyDeclared(IncidentId id) {
        super("The crisis of " + id + " is already declared");
    }
}
