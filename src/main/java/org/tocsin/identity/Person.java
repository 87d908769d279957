package org.tocsin.identity;

import java.util.Set;

/**
 * Somebody who works with Tocsin.
 *
 * @param id user id, such as {@code jane.doe}
 * @param name as colleagues know them
 * @param email address; empty where none is known
 * @param roles what they may do
 */
public record Person(String id, String name, String email, Set<Role> roles) {

    /** Whether the person holds one of the roles. */
    public boolean is(Role... any) {
        return Set.of(any).stream().anyMatch(roles::contains);
    }
}
