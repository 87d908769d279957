package org.tocsin.sharing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.jcajce.JcaPGPObjectFactory;
import org.bouncycastle.openpgp.operator.PBESecretKeyDecryptor;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys of recipients: certificates for S/MIME and key rings for OpenPGP, with what opens them again. */
final class SomeKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BITS = 2048;

    private SomeKeys() {}

    private static KeyPair rsa() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        return generator.generateKeyPair();
    }

    /** A certificate with its private key. */
    record Smime(X509Certificate certificate, KeyPair keys) {

        static Smime validFrom(Instant from, Duration life, String address) {
            try {
                var keys = rsa();
                return new Smime(certificate(keys, from, life, address), keys);
            } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
                throw new IllegalStateException(e);
            }
        }

        private static X509Certificate certificate(KeyPair keys, Instant from, Duration life, String address)
                throws IOException, GeneralSecurityException, OperatorCreationException {
            var name = new X500Name("CN=" + address);
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(RANDOM.nextLong() & Long.MAX_VALUE),
                    Date.from(from),
                    Date.from(from.plus(life)),
                    name,
                    keys.getPublic());
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.rfc822Name, address)));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        }

        String pem() {
            try {
                var base64 = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
                return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----";
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /** A list of its issuer that names it. */
        byte[] revocationList(Instant at) {
            try {
                var builder = new X509v2CRLBuilder(
                        new X500Name(certificate.getIssuerX500Principal().getName()), Date.from(at));
                builder.addCRLEntry(certificate.getSerialNumber(), Date.from(at), CRLReason.keyCompromise);
                return builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()))
                        .getEncoded();
            } catch (IOException | OperatorCreationException e) {
                throw new IllegalStateException(e);
            }
        }

        byte[] open(byte[] enveloped) {
            try {
                var recipient = new CMSEnvelopedData(enveloped)
                        .getRecipientInfos()
                        .getRecipients()
                        .iterator()
                        .next();
                return recipient.getContent(
                        new JceKeyTransEnvelopedRecipient(keys.getPrivate()).setProvider(new BouncyCastleProvider()));
            } catch (CMSException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A key ring with a key that signs and one that encrypts. */
    record Pgp(PGPPublicKeyRing publicKeys, PGPSecretKeyRing secretKeys) {

        /** Expires after so many seconds; 0 for never. */
        static Pgp madeAt(Instant at, long validSeconds) {
            try {
                var digest = new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1);
                var master = pair(PublicKeyAlgorithmTags.RSA_GENERAL, at);
                var packets = new PGPSignatureSubpacketGenerator();
                packets.setKeyExpirationTime(false, validSeconds);
                var generator = new PGPKeyRingGenerator(
                        PGPSignature.POSITIVE_CERTIFICATION,
                        master,
                        "Desk <desk@example.org>",
                        digest,
                        packets.generate(),
                        null,
                        new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.RSA_GENERAL, HashAlgorithmTags.SHA256),
                        null);
                generator.addSubKey(pair(PublicKeyAlgorithmTags.RSA_GENERAL, at));
                return new Pgp(generator.generatePublicKeyRing(), generator.generateSecretKeyRing());
            } catch (PGPException e) {
                throw new IllegalStateException(e);
            }
        }

        private static BcPGPKeyPair pair(int algorithm, Instant at) throws PGPException {
            try {
                var keys = rsa();
                var numbers = new AsymmetricCipherKeyPair(
                        PublicKeyFactory.createKey(keys.getPublic().getEncoded()),
                        PrivateKeyFactory.createKey(keys.getPrivate().getEncoded()));
                return new BcPGPKeyPair(PublicKeyPacket.VERSION_4, algorithm, numbers, Date.from(at));
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The same, revoked by its owner. */
        Pgp revoked() {
            try {
                var master = publicKeys.getPublicKey();
                var signer = new PGPSignatureGenerator(
                        new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.RSA_GENERAL, HashAlgorithmTags.SHA256),
                        master);
                signer.init(
                        PGPSignature.KEY_REVOCATION, secretKeys.getSecretKey().extractPrivateKey(unlocked()));
                var revoked = PGPPublicKey.addCertification(master, signer.generateCertification(master));
                return new Pgp(PGPPublicKeyRing.insertPublicKey(publicKeys, revoked), secretKeys);
            } catch (PGPException e) {
                throw new IllegalStateException(e);
            }
        }

        String armoured() {
            var out = new ByteArrayOutputStream();
            try (var armour = ArmoredOutputStream.builder().clearHeaders().build(out)) {
                publicKeys.encode(armour);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return out.toString(StandardCharsets.US_ASCII);
        }

        byte[] open(byte[] message) {
            try (var stream = PGPUtil.getDecoderStream(new ByteArrayInputStream(message))) {
                var list = (PGPEncryptedDataList) new JcaPGPObjectFactory(stream).nextObject();
                var data = (PGPPublicKeyEncryptedData) list.get(0);
                var key = secretKeys
                        .getSecretKey(data.getKeyIdentifier().getKeyId())
                        .extractPrivateKey(unlocked());
                var clear = data.getDataStream(new BcPublicKeyDataDecryptorFactory(key));
                var literal = (PGPLiteralData) new JcaPGPObjectFactory(clear).nextObject();
                var content = literal.getInputStream().readAllBytes();
                if (!data.verify()) {
                    throw new IllegalStateException("The message was changed on its way");
                }
                return content;
            } catch (IOException | PGPException e) {
                throw new IllegalStateException(e);
            }
        }

        private static PBESecretKeyDecryptor unlocked() {
            return new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider()).build(new char[0]);
        }
    }
}
