package org.tocsin.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers for some minutes that a password was right, because the slow hash is slow for scripts too that send it with
 * every request. Kept as a keyed digest over person, password and stored hash: a changed password is unknown at once.
 */
@Component
class ProvenPasswords {

    private static final Duration AGE = Duration.ofMinutes(5);

    private static final int REMEMBERED = 1_000;

    private final Clock clock;

    private final SecretKeySpec key = randomKey();

    private final Map<String, Instant> proven = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    ProvenPasswords(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean contains(SignedIn person, String password) {
        var since = proven.get(digest(person, password));
        return since != null && since.plus(AGE).isAfter(clock.instant());
    }

    synchronized void add(SignedIn person, String password) {
        proven.put(digest(person, password), clock.instant());
    }

    private String digest(SignedIn person, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((person.getPrincipal() + '\n' + person.stamp() + '\n').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static SecretKeySpec randomKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
