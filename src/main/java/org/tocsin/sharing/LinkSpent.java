package org.tocsin.sharing;

/** A link for a release does not work: it never was one, it is used, or its time is over. */
public class LinkSpent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LinkSpent() {
        super("This link does not work any more. Ask whoever gave it to you for another one");
    }
}
