package org.tocsin.platform.hardening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Keeps passwords as bcrypt. The engine's salted SHA-512 can be guessed a billion times a second; bcrypt itself reads
 * only 72 bytes, hence the digest in front of it.
 */
public final class SlowPasswordHash implements PasswordEncryptor {

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(10);

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(digest(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return bcrypt.matches(digest(password), encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "bcrypt-sha384";
    }

    private static String digest(String password) {
        try {
            var sha384 = MessageDigest.getInstance("SHA-384");
            return Base64.getEncoder().encodeToString(sha384.digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-384", e);
        }
    }
}
