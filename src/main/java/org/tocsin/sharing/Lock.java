package org.tocsin.sharing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Optional;

/** What only its recipient can open. */
sealed interface Lock permits SmimeLock, PgpLock {

    /** By which people compare it over the phone, in hexadecimal. */
    String fingerprint();

    /** When it ends. */
    Optional<Instant> expiresAt();

    /** Why it must not be used, besides its end. */
    Optional<String> trouble(Instant now, String address, RevocationLists revocations);

    /**
     * Puts a content into a mail so that nobody else reads it.
     *
     * @param content a part of a mail with its headers
     */
    void encrypt(byte[] content, MimeMessage mail) throws MessagingException;
}
