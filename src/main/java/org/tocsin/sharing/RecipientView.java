package org.tocsin.sharing;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.documents.Tlp;

/**
 * A recipient as the register knows it.
 *
 * @param id counted by the register
 * @param name what it is called
 * @param kind what kind of recipient
 * @param community the circle that it belongs to; empty for none
 * @param country two letters of ISO 3166; empty where it is not known
 * @param ceiling the narrowest marking that was agreed with it
 * @param channel the way on which it gets what is released
 * @param address of mail, of the webhook, or of the person who is told the link
 * @param key what it reads encrypted mail with
 * @param active whether anything may go there
 * @param changedBy who changed it last
 * @param changedAt when
 * @param version how often it was changed
 */
public record RecipientView(
        long id,
        String name,
        RecipientKind kind,
        String community,
        String country,
        Tlp ceiling,
        ReleaseChannel channel,
        String address,
        Key key,
        boolean active,
        String changedBy,
        Instant changedAt,
        int version) {

    /**
     * What a recipient reads encrypted mail with.
     *
     * @param kind certificate or public key; {@link KeyKind#NONE} for none
     * @param text as it was entered
     * @param fingerprint its SHA-256 (certificate) or fingerprint (OpenPGP), in hexadecimal
     * @param expiresAt when it ends
     * @param revoked why it must not be used any more; empty while it may
     */
    public record Key(KeyKind kind, String text, String fingerprint, Optional<Instant> expiresAt, String revoked) {

        /** Whether there is none. */
        public boolean isNone() {
            return kind == KeyKind.NONE;
        }
    }

    /** Whether it is a unit of our own house. */
    public boolean isInside() {
        return kind == RecipientKind.INSIDE;
    }

    /** Whether nobody on the way can read what is sent: mail only with a key, everything else by its transport. */
    public boolean isEncrypted() {
        return channel != ReleaseChannel.MAIL || !key.isNone();
    }
}
