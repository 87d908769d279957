package org.tocsin.intake;

/** Somebody else changed the event at the same moment; nothing was written and the work can be repeated. */
public class EventChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventChangedMeanwhile(EventId id) {
        super(id + " was changed by somebody else at the same moment; please look at it again");
    }
}
