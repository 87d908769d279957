package org.tocsin.notification;

/**
 * Who is to have a message, with what a channel must know to find them.
 *
 * @param userId user id; empty for somebody outside
 * @param name as colleagues know them; empty for somebody outside
 * @param address mail address, as far as it is known and whatever somebody entered; may be empty
 */
public record Addressee(String userId, String name, String address) {

    /** Whether the directory does not know them. */
    public boolean isOutside() {
        return userId.isEmpty();
    }
}
