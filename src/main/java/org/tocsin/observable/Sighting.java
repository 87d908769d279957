package org.tocsin.observable;

import java.time.Instant;

/**
 * An observable in a case.
 *
 * @param caseId number of the event or incident
 * @param observable what was seen
 * @param source the kind of fact that told of it, such as {@code note-added}
 * @param at when that was
 * @param dismissedBy user id of who said that it does not matter; empty while it does
 * @param dismissedWhy why; empty while it does matter
 */
public record Sighting(
        String caseId, Observable observable, String source, Instant at, String dismissedBy, String dismissedWhy) {

    /** Whether somebody said that it does not matter. */
    public boolean isDismissed() {
        return !dismissedBy.isEmpty();
    }
}
