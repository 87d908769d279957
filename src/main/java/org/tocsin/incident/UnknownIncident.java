package org.tocsin.incident;

/** There is no such case, or the person who asks may not know of it. */
public class UnknownIncident extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Nothing is known under that number, or nothing that this person may know. */
    public UnknownIncident(String id) {
        super("There is no incident " + id + " that you may see");
    }
}
