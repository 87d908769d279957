package org.tocsin.sharing;

/** There is no such recipient. */
public class UnknownRecipient extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownRecipient(String id) {
        super("There is no recipient " + id);
    }
}
