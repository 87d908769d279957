package org.tocsin.notification;

/** Only a message that was given up is tried again by hand: there is no such message, it has left, or it still waits. */
public class MessageNotGivenUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MessageNotGivenUp() {
        super("Only a message that was given up can be tried again");
    }
}
