package org.tocsin.notification.webhook;

/** A letter was not taken. It names no address, because addresses of this kind are often passwords. */
public class PostFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean isUncertain;

    private PostFailed(String why, boolean isUncertain) {
        super(why);
        this.isUncertain = isUncertain;
    }

    /** The receiver does not have it. */
    static PostFailed certainly(String why) {
        return new PostFailed(why, false);
    }

    /** The receiver may have it. */
    static PostFailed perhaps(String why) {
        return new PostFailed(why, true);
    }

    /** Whether the receiver may have taken it all the same: it was sent, and no answer came. */
    public boolean isUncertain() {
        return isUncertain;
    }
}
