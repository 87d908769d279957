package org.tocsin.documents;

import java.time.Instant;

/**
 * A report as it was printed once: another print may say more.
 *
 * @param paper the report
 * @param at when it was printed
 * @param by who had it printed
 */
public record Print(Paper paper, Instant at, String by) {

    /** What every page says about the print. */
    public String printed() {
        return "Printed " + Wording.of(at) + " by " + by;
    }
}
