package org.tocsin.platform.security;

import org.jspecify.annotations.Nullable;

/** What counts as one client: an IPv4 address, or an IPv6 network of 64 bits, which one customer holds. */
final class ClientAddress {

    private ClientAddress() {}

    static String network(@Nullable String address) {
        if (address == null) {
            return "unknown";
        }
        var groups = address.split(":", -1);
        return groups.length < 5 || address.contains("::") ? address : String.join(":", firstFour(groups));
    }

    private static String[] firstFour(String[] groups) {
        return java.util.Arrays.copyOf(groups, 4);
    }
}
