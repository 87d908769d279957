package org.tocsin.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.engine.AnswerRefused;

/** Reads and judges what recipients read encrypted mail with: when it is entered, and again before each release. */
@Component
class RecipientKeys {

    private static final int LONGEST = 100_000;

    private final RevocationLists revocations;
    private final Clock clock;

    RecipientKeys(RevocationLists revocations, Clock clock) {
        this.revocations = revocations;
        this.clock = clock;
    }

    /** The key as it may be stored. Throws {@link AnswerRefused} for one that cannot be read or must not be used. */
    RecipientView.Key checked(KeyKind kind, String text, String address) {
        if (kind == KeyKind.NONE) {
            return new RecipientView.Key(kind, "", "", Optional.empty(), "");
        }
        if (text.isBlank() || text.length() > LONGEST) {
            throw new AnswerRefused("keyText", "Please paste the certificate or the public key");
        }
        var lock = read(kind, text).orElseThrow(() -> new AnswerRefused("keyText", unreadable(kind)));
        trouble(lock, address).ifPresent(trouble -> {
            throw new AnswerRefused("keyText", trouble);
        });
        return new RecipientView.Key(kind, text.strip(), lock.fingerprint(), lock.expiresAt(), "");
    }

    /** What is wrong with a stored key now. */
    Optional<String> trouble(RecipientView recipient) {
        var key = recipient.key();
        if (key.isNone()) {
            return Optional.empty();
        }
        if (!key.revoked().isEmpty()) {
            return Optional.of("The key of " + recipient.name() + " was revoked: " + key.revoked());
        }
        return read(key.kind(), key.text())
                .map(lock -> trouble(lock, recipient.address()))
                .orElse(Optional.of(unreadable(key.kind())));
    }

    /** What mail is encrypted with; empty for a recipient without a key. */
    Optional<Lock> lockOf(RecipientView recipient) {
        return recipient.key().isNone()
                ? Optional.empty()
                : read(recipient.key().kind(), recipient.key().text());
    }

    private Optional<String> trouble(Lock lock, String address) {
        var now = clock.instant();
        if (lock.expiresAt().filter(end -> !end.isAfter(now)).isPresent()) {
            return Optional.of("The key expired at "
                    + lock.expiresAt().map(Instant::toString).orElse(""));
        }
        return lock.trouble(now, address, revocations);
    }

    private static Optional<Lock> read(KeyKind kind, String text) {
        return kind == KeyKind.SMIME ? SmimeLock.read(text) : PgpLock.read(text);
    }

    private static String unreadable(KeyKind kind) {
        return kind == KeyKind.SMIME
                ? "This is not a certificate that can be read (PEM, beginning with -----BEGIN CERTIFICATE-----)"
                : "This is not a public key that can be read and encrypts (beginning with -----BEGIN PGP PUBLIC KEY BLOCK-----)";
    }
}
