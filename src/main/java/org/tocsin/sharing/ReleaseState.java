package org.tocsin.sharing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a release. */
public enum ReleaseState {
    /** It is being sent, or nobody knows how that ended. */
    SENDING,
    /** The channel did not take it; the engine tries again. */
    FAILED,
    /** Sending was begun and its end is not known; a person decides. */
    UNCERTAIN,
    /** The channel has taken it. */
    RELEASED;

    /** As tables and addresses hold it, in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with that id; empty for any other text. */
    public static Optional<ReleaseState> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
