package org.tocsin.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a report comes from. */
public enum Source {
    /** Somebody of the organisation. */
    PERSON,
    /** A sensor, a scanner, a mail gateway. */
    MACHINE,
    /** Somebody outside, or somebody who did not say who they are. */
    EXTERNAL;

    /** The id that decision tables read: {@code machine}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The source with that id. */
    public static Optional<Source> of(String id) {
        return Arrays.stream(values()).filter(source -> source.id().equals(id)).findFirst();
    }
}
