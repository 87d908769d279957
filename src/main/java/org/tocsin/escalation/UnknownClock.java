package org.tocsin.escalation;

import org.tocsin.identity.UnknownCase;

/** There is no such clock in the case. */
public class UnknownClock extends UnknownCase {

    private static final long serialVersionUID = 1L;

    UnknownClock(long id) {
        super("clock " + id);
    }

    UnknownClock(String target) {
        super("clock " + target);
    }
}
