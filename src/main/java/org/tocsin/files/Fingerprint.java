package org.tocsin.files;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.tocsin.audit.Sha256;

/**
 * What identifies a content.
 *
 * @param sha256 its hash, in hexadecimal
 * @param size in bytes; reading stops one byte beyond the limit
 */
record Fingerprint(String sha256, long size) {

    private static final int CHUNK = 64 * 1024;

    static Fingerprint of(InputStream content, long limit) throws IOException {
        var hashing = new DigestInputStream(content, Sha256.digest());
        var buffer = new byte[CHUNK];
        long size = 0;
        for (int read = 0; read >= 0 && size <= limit; read = hashing.read(buffer)) {
            size += read;
        }
        return new Fingerprint(
                HexFormat.of().formatHex(hashing.getMessageDigest().digest()), size);
    }
}
