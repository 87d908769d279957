package org.tocsin.sharing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the release rule says. */
public enum ReleaseVerdict {
    /** It may leave. */
    ALLOWED,
    /** It may leave when people of these roles approve. */
    APPROVAL,
    /** It may not leave. */
    FORBIDDEN;

    /** As tables and addresses hold it, in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with that id; empty for any other text. */
    public static Optional<ReleaseVerdict> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
