package org.tocsin.incident;

/** There is no such case, or the person who asks may not know of it. */
public class UnknownIncident extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownIncident(String id) {
        super("There is no incident " + id + " that you may see");
    }
}
