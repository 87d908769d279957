package org.tocsin.identity;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the application that people go to. Each module contributes its own as beans, so that navigation and front
 * page are assembled and know no module.
 *
 * @param order smaller comes first
 * @param title what the link says
 * @param path where it leads
 * @param purpose one sentence for those who have not been there
 * @param roles whose it is; empty when it is everybody's, guests included
 */
public record Destination(int order, String title, String path, String purpose, Set<Role> roles) {

    public Destination {
        roles = Set.copyOf(roles);
    }

    /** One that guests reach too. */
    public static Destination forEverybody(int order, String title, String path, String purpose) {
        return new Destination(order, title, path, purpose, Set.of());
    }

    /** Whether somebody with these group ids has business there. */
    public boolean isFor(Collection<String> groups) {
        return roles.isEmpty()
                || groups.stream().map(Role::of).flatMap(Optional::stream).anyMatch(roles::contains);
    }

    /** Whether a page belongs to it. */
    public boolean contains(String address) {
        return address.equals(path) || address.startsWith(path + "/");
    }
}
