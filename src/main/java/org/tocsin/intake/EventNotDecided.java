package org.tocsin.intake;

/** There is no decision about the event yet that could be reversed. */
public class EventNotDecided extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventNotDecided(EventId id) {
        super("There is no final decision on " + id + " that could be reversed");
    }
}
