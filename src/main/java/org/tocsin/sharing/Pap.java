package org.tocsin.sharing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a recipient may do with it (Permissible Actions Protocol), from anything to nothing that anybody could notice. */
public enum Pap {
    /** No limit. */
    CLEAR,
    /** Active measures are allowed. */
    GREEN,
    /** Passive checks only. */
    AMBER,
    /** Nothing that could be noticed from outside. */
    RED;

    /** As tables and addresses hold it, in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with that id; empty for any other text. */
    public static Optional<Pap> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
