package org.tocsin.sharing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** A certificate for S/MIME (RFC 8551): the content is enveloped with AES-256 for its RSA key. */
record SmimeLock(X509Certificate certificate) implements Lock {

    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final int RFC822_NAME = 1;
    private static final int KEY_ENCIPHERMENT = 2;

    static Optional<Lock> read(String text) {
        try {
            var bytes = new ByteArrayInputStream(text.strip().getBytes(StandardCharsets.UTF_8));
            return Optional.of(new SmimeLock(
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes)));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    @Override
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public Optional<Instant> expiresAt() {
        return Optional.of(certificate.getNotAfter().toInstant());
    }

    @Override
    public Optional<String> trouble(Instant now, String address, RevocationLists revocations) {
        if (certificate.getNotBefore().toInstant().isAfter(now)) {
            return Optional.of("The certificate is not valid yet");
        }
        if (!(certificate.getPublicKey() instanceof RSAPublicKey) || !mayEncrypt()) {
            return Optional.of("With this certificate nothing can be encrypted; it needs an RSA key for it");
        }
        if (!isFor(address)) {
            return Optional.of("The certificate is for another address");
        }
        return revocations.name(certificate) ? Optional.of("The certificate is revoked") : Optional.empty();
    }

    private boolean mayEncrypt() {
        var usage = certificate.getKeyUsage();
        return usage == null || usage[KEY_ENCIPHERMENT];
    }

    /** A certificate that names no mail address says nothing about whose it is; whoever enters it has to know. */
    private boolean isFor(String address) {
        var named = mailAddresses();
        return named.isEmpty() || named.stream().anyMatch(address::equalsIgnoreCase);
    }

    private List<String> mailAddresses() {
        try {
            return Optional.ofNullable(certificate.getSubjectAlternativeNames()).stream()
                    .flatMap(Collection::stream)
                    .filter(name -> Integer.valueOf(RFC822_NAME).equals(name.get(0)))
                    .map(name -> String.valueOf(name.get(1)))
                    .toList();
        } catch (CertificateException e) {
            return List.of("");
        }
    }

    @Override
    public void encrypt(byte[] content, MimeMessage mail) throws MessagingException {
        try {
            Sealed.put(
                    mail,
                    enveloped(content),
                    "smime.p7m",
                    "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m");
        } catch (IOException | CMSException | GeneralSecurityException e) {
            throw new MessagingException("The content cannot be encrypted", e);
        }
    }

    private byte[] enveloped(byte[] content) throws CMSException, IOException, GeneralSecurityException {
        var generator = new CMSEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(certificate).setProvider(PROVIDER));
        return generator
                .generate(
                        new CMSProcessableByteArray(content),
                        new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC)
                                .setProvider(PROVIDER)
                                .build())
                .getEncoded();
    }
}
