package org.tocsin.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody had seen of a case when they looked last.
 *
 * @param entry the newest ledger entry that they had seen; 0 before their first look
 * @param at when they looked; empty before their first look
 */
public record Look(long entry, Optional<Instant> at) {

    /** Nothing yet. */
    static final Look NEVER = new Look(0, Optional.empty());

    /** Whether an entry is new to them; nothing is new to somebody who sees the case for the first time. */
    public boolean isNew(long ledgerEntry) {
        return at.isPresent() && ledgerEntry > entry;
    }
}
