package org.tocsin.intake;

/** Somebody has already decided about the event; an ISIRT manager may reverse that. */
public class EventAlreadyDecided extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventAlreadyDecided(EventId id, EventState state) {
        super("The decision on " + id + " has been made (" + state.id() + "); an ISIRT manager can reverse it");
    }
}
