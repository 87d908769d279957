package org.tocsin.escalation;

import java.util.Locale;

/** How a clock stands. */
public enum ClockState {
    /** Time runs. */
    RUNNING,
    /** Time runs, and people were warned. */
    AT_RISK,
    /** Time stands still: something outside is waited for. */
    PAUSED,
    /** Time ran out; what was to be done may still come. */
    MISSED,
    /** Done in time. */
    MET,
    /** Ended with its case or its task, without being met. */
    WITHDRAWN;

    /** The stored and shown id: {@code at-risk}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state with that id. */
    static ClockState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether time runs. */
    public boolean isTicking() {
        return this == RUNNING || this == AT_RISK;
    }
}
