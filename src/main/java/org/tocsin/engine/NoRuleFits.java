package org.tocsin.engine;

/** A decision table has no rule, or more than one, for a case that must have exactly one: the table must be mended. */
public class NoRuleFits extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoRuleFits(String decision, int fired) {
        super("Decision " + decision + " needs exactly one rule that fits, but " + fired + " fit");
    }
}
