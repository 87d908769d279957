package org.tocsin.lessons;

/** There is no such improvement, or the person who asks may not know of it. */
public class UnknownImprovement extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Nothing is known under that number, or nothing that this person may know. */
    public UnknownImprovement(String id) {
        super("There is no improvement " + id + " that you may see");
    }
}
