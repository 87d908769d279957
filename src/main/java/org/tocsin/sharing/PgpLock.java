package org.tocsin.sharing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;

/**
 * A public key for OpenPGP; the content goes as PGP/MIME (RFC 3156).
 *
 * @param master whose key it is
 * @param key the one of its keys that encrypts
 */
record PgpLock(PGPPublicKey master, PGPPublicKey key) implements Lock {

    private static final int BUFFER = 4096;

    static Optional<Lock> read(String text) {
        try (var stream =
                PGPUtil.getDecoderStream(new ByteArrayInputStream(text.strip().getBytes(StandardCharsets.UTF_8)))) {
            var rings = new PGPPublicKeyRingCollection(stream, new BcKeyFingerprintCalculator());
            return stream(rings.getKeyRings()).findFirst().flatMap(PgpLock::of);
        } catch (IOException | PGPException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Lock> of(PGPPublicKeyRing ring) {
        return stream(ring.getPublicKeys())
                .filter(PgpLock::encrypts)
                .reduce((older, newer) -> newer)
                .map(key -> new PgpLock(ring.getPublicKey(), key));
    }

    /** By its algorithm, and by what its signatures say that it is for. */
    private static boolean encrypts(PGPPublicKey key) {
        var flags = stream(key.getSignatures())
                .map(signature -> signature.getHashedSubPackets())
                .filter(packets -> packets != null && packets.getKeyFlags() != 0)
                .mapToInt(packets -> packets.getKeyFlags())
                .boxed()
                .toList();
        return key.isEncryptionKey()
                && (flags.isEmpty()
                        || flags.stream()
                                .anyMatch(flag -> (flag & (KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE)) != 0));
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED), false);
    }

    @Override
    public String fingerprint() {
        return HexFormat.of().formatHex(master.getFingerprint());
    }

    /** The earlier end of the key that encrypts and of the one whose it is. */
    @Override
    public Optional<Instant> expiresAt() {
        return Stream.of(master, key).flatMap(PgpLock::endOf).min(Instant::compareTo);
    }

    private static Stream<Instant> endOf(PGPPublicKey key) {
        return key.getValidSeconds() == 0
                ? Stream.of()
                : Stream.of(key.getCreationTime().toInstant().plusSeconds(key.getValidSeconds()));
    }

    @Override
    public Optional<String> trouble(Instant now, String address, RevocationLists revocations) {
        return master.hasRevocation() || key.hasRevocation() ? Optional.of("The key is revoked") : Optional.empty();
    }

    @Override
    public void encrypt(byte[] content, MimeMessage mail) throws MessagingException {
        try {
            var version = new MimeBodyPart();
            Sealed.put(
                    version,
                    "Version: 1\r\n".getBytes(StandardCharsets.US_ASCII),
                    "version.asc",
                    "application/pgp-encrypted");
            version.setHeader("Content-Transfer-Encoding", "7bit");
            var secret = new MimeBodyPart();
            Sealed.put(secret, armoured(content), "encrypted.asc", "application/octet-stream; name=encrypted.asc");
            secret.setHeader("Content-Transfer-Encoding", "7bit");
            mail.setContent(new MimeMultipart("encrypted; protocol=\"application/pgp-encrypted\"", version, secret));
        } catch (IOException | PGPException e) {
            throw new MessagingException("The content cannot be encrypted", e);
        }
    }

    private byte[] armoured(byte[] content) throws IOException, PGPException {
        var out = new ByteArrayOutputStream();
        try (var armour = ArmoredOutputStream.builder().clearHeaders().build(out);
                var encrypted = generator().open(armour, new byte[BUFFER]);
                var literal = new PGPLiteralDataGenerator()
                        .open(encrypted, PGPLiteralData.BINARY, "", content.length, PGPLiteralData.NOW)) {
            literal.write(content);
        }
        return out.toByteArray();
    }

    private PGPEncryptedDataGenerator generator() {
        var generator = new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                .setWithIntegrityPacket(true)
                .setSecureRandom(new SecureRandom()));
        generator.addMethod(new BcPublicKeyKeyEncryptionMethodGenerator(key));
        return generator;
    }
}
