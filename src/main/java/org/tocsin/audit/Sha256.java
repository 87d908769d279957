package org.tocsin.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Digests: what identifies a text, and what is kept of a secret of full entropy, for which a slow hash would add nothing
 * (FIPS 180-4).
 */
public final class Sha256 {

    private Sha256() {}

    /** The digest of the UTF-8 bytes of a text, in lower-case hexadecimal. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A digest that is filled piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
