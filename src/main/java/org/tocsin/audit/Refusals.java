package org.tocsin.audit;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the trace of what was refused (a right denied, four eyes attempted), although the refused work rolls back. */
@Service
public class Refusals {

    private final Ledger ledger;

    Refusals(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Writes the refusal in a transaction of its own, before the exception leaves. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void record(Fact refusal) {
        ledger.write(refusal);
    }
}
