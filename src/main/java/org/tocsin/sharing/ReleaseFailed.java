package org.tocsin.sharing;

/** A release could not be sent now; the engine tries again. It names no address, because engines log their errors. */
public class ReleaseFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReleaseFailed(String release, String trouble) {
        super("Release " + release + " was not sent: " + trouble);
    }
}
