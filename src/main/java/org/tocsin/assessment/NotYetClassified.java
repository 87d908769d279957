package org.tocsin.assessment;

import org.tocsin.incident.IncidentId;

/** Severity rests on factors and impacts, and nobody has judged them yet. */
public class NotYetClassified extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotYetClassified(IncidentId id) {
        super(id + " is not classified yet");
    }
}
