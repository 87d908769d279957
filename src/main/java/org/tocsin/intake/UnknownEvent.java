package org.tocsin.intake;

/** There is no such event, or the person who asks may not know of it. */
public class UnknownEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownEvent(String id) {
        super("There is no event " + id + " that you may see");
    }
}
