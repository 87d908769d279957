package org.tocsin.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody stands for the report of an incident as it was when they signed.
 *
 * @param capacity {@code originator}, {@code first-reviewer} or {@code second-reviewer}
 * @param by who signed
 * @param role their role, as it should stand on the report
 * @param at when
 * @param voided when and why it counts no more; empty while it counts
 */
public record Signature(String capacity, String by, String role, Instant at, Optional<Voided> voided) {

    /** Whether it counts. */
    public boolean counts() {
        return voided.isEmpty();
    }

    /**
     * The report was changed after the signature.
     *
     * @param at when
     * @param by who changed it
     * @param because what was changed
     */
    public record Voided(Instant at, String by, String because) {}
}
