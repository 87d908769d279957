package org.tocsin.incident;

import java.util.Locale;

/** Where a case stands. */
public enum Phase {
    /** The response team confirms, classifies and rates. */
    ASSESSMENT,
    /** Somebody owns the incident; immediate and later response. */
    RESPONSE,
    /** Lessons are identified and improvements agreed. */
    REVIEW,
    /** A second person decides whether the case may be closed. */
    CLOSURE,
    /** Ended; changed no more unless it is reopened. */
    CLOSED,
    /** Ended because it was no incident. */
    NOT_CONFIRMED;

    /** The stored and shown id: {@code not-confirmed}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The phase with that id. */
    public static Phase of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether the case is over. */
    public boolean isEnd() {
        return this == CLOSED || this == NOT_CONFIRMED;
    }
}
