package org.tocsin.reporting;

import java.util.Locale;

/** How it stands with an interim report. */
public enum ReportState {
    /** Its author writes it, for the first time or again. */
    DRAFTING,
    /** Its owner found that nothing can be said yet. */
    POSTPONED,
    /** A second person reads it. */
    IN_REVIEW,
    /** Its content is frozen; it is about to be sent. */
    APPROVED,
    /** It was sent. */
    SENT,
    /** The investigation ended before it was approved. */
    WITHDRAWN;

    /** The stored and shown id: {@code in-review}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ReportState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
