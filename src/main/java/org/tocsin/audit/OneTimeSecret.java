package org.tocsin.audit;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that are shown once and kept as a fingerprint: tokens of programs, private addresses, links. */
public final class OneTimeSecret {

    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeSecret() {}

    /** A new one: 256 random bits as text that fits into an address. */
    public static String make() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
