package org.tocsin.reporting;

import java.util.Optional;

/**
 * An answer beside the one of the version before.
 *
 * @param question what it is about
 * @param before what the version before said; empty where there was none
 * @param now what it says now
 */
public record Compared(String question, Optional<String> before, String now) {

    /** Whether it says something else than before. */
    public boolean isChanged() {
        return before.filter(said -> !said.equals(now)).isPresent();
    }
}
