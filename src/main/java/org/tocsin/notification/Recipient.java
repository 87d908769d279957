package org.tocsin.notification;

import java.util.Set;
import org.tocsin.identity.Role;

/** Who shall have a message. */
public sealed interface Recipient {

    /** Somebody whom the directory knows. */
    record Colleague(String userId) implements Recipient {}

    /** Everybody who holds a role. */
    record Holders(Role role) implements Recipient {}

    /** Somebody of whom only an address is known. */
    record Outsider(String address) implements Recipient {}

    /** Everybody among others whom it concerns. */
    record Others(Recipient among, Set<String> except) implements Recipient {}

    /** The same without some people, by user id: those whom it does not concern, also where they act for another. */
    default Recipient except(Set<String> people) {
        return new Others(this, people);
    }

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
