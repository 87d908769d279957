package org.tocsin.sharing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The revocation lists that an operator keeps in a folder. They are read anew each time, because they change while the
 * application runs; nothing is fetched from the network, so a release does not depend on somebody else's server.
 */
@Component
class RevocationLists {

    private final SharingSettings settings;

    RevocationLists(SharingSettings settings) {
        this.settings = settings;
    }

    /** Whether a list of the certificate's issuer names it. */
    boolean name(X509Certificate certificate) {
        return files().stream()
                .map(RevocationLists::read)
                .anyMatch(list -> list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())
                        && list.isRevoked(certificate));
    }

    private List<Path> files() {
        if (settings.revocationLists().isBlank()) {
            return List.of();
        }
        try (var files = Files.list(Path.of(settings.revocationLists()))) {
            return files.filter(file -> file.toString().endsWith(".crl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static X509CRL read(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The revocation list " + file + " cannot be read", e);
        }
    }
}
