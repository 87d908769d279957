package org.tocsin.documents;

import java.util.List;
import java.util.Optional;

/**
 * A report, ready to be printed. Everything in it is text and is shown as text.
 *
 * @param kind what kind of report it is
 * @param number the number of the case
 * @param title what the case is called
 * @param marking who may read it, on every page; empty where there is no rule
 * @param parts its headings in the order of the form
 * @param tlp how far a reader may pass it on, in head and foot of every page; empty where nobody decided
 */
public record Paper(String kind, String number, String title, String marking, List<Part> parts, Optional<Tlp> tlp) {

    /** A report that nobody marked for passing on. */
    public Paper(String kind, String number, String title, String marking, List<Part> parts) {
        this(kind, number, title, marking, parts, Optional.empty());
    }

    /** Whether the title reads from right to left. */
    public boolean isRightToLeft() {
        return Direction.isRightToLeft(title);
    }
}
