package org.tocsin.reporting;

import java.util.Locale;

/** How it stands with the next interim report of a case. */
public enum ScheduleState {
    /** Its time has not come. */
    WAITING,
    /** It is drafted, reviewed or sent right now. */
    WRITING,
    /** There is none to come. */
    ENDED;

    /** The stored id. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ScheduleState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
