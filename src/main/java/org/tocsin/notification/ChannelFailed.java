package org.tocsin.notification;

/** A channel did not take a message. The text names no address, because people read it and engines log it. */
public class ChannelFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChannelFailed(String trouble, Exception cause) {
        super(trouble, cause);
    }
}
