package org.tocsin.sharing;

/** A request to share is not where somebody believed it to be. */
public class RequestMovedOn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RequestMovedOn(SharingId id, RequestState state) {
        super(id + " has moved on; it is now " + state.id().replace('-', ' '));
    }
}
