package org.tocsin.sharing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a request to share stands. */
public enum RequestState {
    /** The release rule is being asked. */
    ASKED,
    /** Something is to be taken out first. */
    REDACTION,
    /** It waits for those who must approve. */
    APPROVAL,
    /** Back with whoever asked: refused, or forbidden by rule. */
    REVISION,
    /** Approved and on its way. */
    RELEASING,
    /** Sending was begun and its end is not known. */
    UNCERTAIN,
    /** It has left. */
    RELEASED,
    /** Given up by whoever asked. */
    WITHDRAWN;

    /** As tables and addresses hold it, in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with that id; empty for any other text. */
    public static Optional<RequestState> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    /** Whether nothing is left to do. */
    public boolean isEnd() {
        return this == RELEASED || this == WITHDRAWN;
    }
}
