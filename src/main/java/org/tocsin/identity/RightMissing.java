package org.tocsin.identity;

/** The person may not do this; answered with 403 and the rule that says so. */
public class RightMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RightMissing(String reason) {
        super(reason);
    }
}
