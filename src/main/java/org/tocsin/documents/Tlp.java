package org.tocsin.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How far the reader of a document may pass it on, from the widest to the narrowest circle.
 *
 * <p>Source: FIRST, Traffic Light Protocol version 2.0. The label is written with a colon and without a space; on paper
 * it stands in the given colour on black, right-aligned, in head and foot of each page, in 12 point or larger.
 */
public enum Tlp {
    /** The world; no limit on disclosure. */
    CLEAR("TLP:CLEAR", "#FFFFFF"),
    /** The reader's community, never publicly accessible channels. */
    GREEN("TLP:GREEN", "#33FF00"),
    /** The reader's organisation and its clients, on a need-to-know basis. */
    AMBER("TLP:AMBER", "#FFC000"),
    /** The reader's organisation only, on a need-to-know basis. */
    AMBER_STRICT("TLP:AMBER+STRICT", "#FFC000"),
    /** The eyes and ears of individual recipients only. */
    RED("TLP:RED", "#FF2B2B");

    private final String label;
    private final String colour;

    Tlp(String label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    /** The id in forms, decisions and columns, in kebab case: {@code amber-strict}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The marking as FIRST writes it: {@code TLP:AMBER+STRICT}. */
    public String label() {
        return label;
    }

    /** The colour of the marking on black, as {@code #RRGGBB}. */
    public String colour() {
        return colour;
    }

    /** Whether a document with this marking may go where this ceiling was agreed. */
    public boolean isWithin(Tlp ceiling) {
        return compareTo(ceiling) <= 0;
    }

    /** The marking with an id; empty when there is none of that id. */
    public static Optional<Tlp> of(String id) {
        return Arrays.stream(values()).filter(tlp -> tlp.id().equals(id)).findFirst();
    }
}
