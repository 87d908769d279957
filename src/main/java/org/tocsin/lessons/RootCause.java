package org.tocsin.lessons;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an incident came from: the answer that improvements start from. */
public enum RootCause {
    HUMAN_ERROR,
    TECHNICAL_WEAKNESS,
    PROCESS_WEAKNESS,
    THIRD_PARTY,
    MALICIOUS_ACT,
    NATURAL_CAUSE,
    /** Nobody found out. */
    UNKNOWN;

    /** As forms and tables hold it: {@code human-error}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The cause with that id; empty for any other text. */
    public static Optional<RootCause> of(String id) {
        return Arrays.stream(values()).filter(cause -> cause.id().equals(id)).findFirst();
    }
}
