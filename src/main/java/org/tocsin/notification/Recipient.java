package org.tocsin.notification;

import org.tocsin.identity.Role;

/** Who shall have a message. */
public sealed interface Recipient {

    /** Somebody whom the directory knows. */
    record Colleague(String userId) implements Recipient {}

    /** Everybody who holds a role. */
    record Holders(Role role) implements Recipient {}

    /** Somebody of whom only an address is known. */
    record Outsider(String address) implements Recipient {}

    /** Somebody whom the directory knows. */
    static Recipient person(String userId) {
        return new Colleague(userId);
    }

    /** Everybody who holds a role. */
    static Recipient holdersOf(Role role) {
        return new Holders(role);
    }

    /** Somebody of whom only an address is known. */
    static Recipient address(String address) {
        return new Outsider(address);
    }
}
