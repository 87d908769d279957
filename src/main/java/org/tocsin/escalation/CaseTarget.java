package org.tocsin.escalation;

import java.util.Locale;

/** What a case must reach in time, whatever its tasks are. */
public enum CaseTarget {
    /** Somebody of the response team takes the incident. */
    ACKNOWLEDGE,
    /** Its class is decided, or it turns out to be none. */
    ASSESS,
    /** It is under control. */
    CONTAIN,
    /** Lessons are identified and improvements agreed. */
    REVIEW;

    /** The id in kebab case, as the table of response targets has it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
