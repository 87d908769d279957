package org.tocsin.notification;

/** A message could not be delivered now; the engine tries again. It names no address, because engines log their errors. */
public class DeliveryFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeliveryFailed(String messageId, String trouble) {
        super("Message " + messageId + " was not delivered: " + trouble);
    }
}
