package org.tocsin.response;

import org.tocsin.incident.IncidentId;

/** An incident is not in a crisis, or not any more. */
public class NoCrisis extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoCrisis(IncidentId id) {
        super(id + " is not in a crisis that would allow this");
    }
}
