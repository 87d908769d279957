package org.tocsin.escalation;

import org.tocsin.identity.UnknownCase;

/** There is no such escalation, or none that the person may see. */
public class UnknownEscalation extends UnknownCase {

    private static final long serialVersionUID = 1L;

    UnknownEscalation(long id) {
        super("escalation " + id);
    }
}
