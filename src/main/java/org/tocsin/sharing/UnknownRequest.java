package org.tocsin.sharing;

/** There is no such request to share, or the person who asks may not know of it. */
public class UnknownRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownRequest(String number) {
        super("There is no request to share " + number + " that you may see");
    }
}
