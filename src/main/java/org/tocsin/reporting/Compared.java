package org.tocsin.reporting;

/**
 * An answer beside the one of the version before.
 *
 * @param question what it is about
 * @param before what the version before said
 * @param now what it says now
 */
public record Compared(String question, String before, String now) {

    /** Whether it says something else than before. */
    public boolean isChanged() {
        return !before.equals(now);
    }
}
