package org.tocsin.notification.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What proves to a receiver that a letter is ours and fresh.
 *
 * @param timestamp seconds since 1970; the receiver refuses what is too old
 * @param value {@code v1=} and the HMAC-SHA256 of timestamp, a full stop and body, in hexadecimal
 */
public record Signature(String timestamp, String value) {

    private static final String HMAC = "HmacSHA256";

    /** The signature of a letter that leaves at that moment. */
    public static Signature of(Letter letter, Instant now) {
        var timestamp = String.valueOf(now.getEpochSecond());
        return new Signature(timestamp, "v1=" + hmac(letter, timestamp));
    }

    private static String hmac(Letter letter, String timestamp) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(letter.secret().getBytes(StandardCharsets.UTF_8), HMAC));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(letter.body()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java knows " + HMAC, e);
        }
    }
}
