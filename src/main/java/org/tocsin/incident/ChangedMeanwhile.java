package org.tocsin.incident;

/** Somebody else changed the case at the same moment; nothing was written and the work can be repeated. */
public class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhile(IncidentId id) {
        super(id + " was changed by somebody else at the same moment; please look at it again");
    }
}
