package org.tocsin.sharing;

import java.util.Locale;

/** How an attempt to release ended; a technical failure is none of these, it is thrown and tried again. */
public enum ReleaseOutcome {
    /** It has left. */
    RELEASED,
    /** Something is not as it was approved; the rule is asked again. */
    CHANGED,
    /** Nobody knows; a person decides. */
    UNCERTAIN;

    /** As the model holds it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
