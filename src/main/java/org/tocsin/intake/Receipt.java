package org.tocsin.intake;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tocsin.audit.Sha256;

/**
 * What a reporter takes home: with the code they see what became of the report, without any account.
 *
 * @param event the number of the event
 * @param code 80 random bits as sixteen letters and digits in four groups; only its hash is ever stored
 */
public record Receipt(EventId event, String code) {

    /** Base 32: letters, and the digits that no letter looks like. */
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static String newCode() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?!$)", "$1-");
    }

    /** What is stored of a code, however it was typed: in lower case, without dashes, with 0 for O or 1 for I. */
    static String hash(String code) {
        var plain = code.toUpperCase(Locale.ROOT)
                .replace('0', 'O')
                .replace('1', 'I')
                .replaceAll("[^2-7A-Z]", "");
        return Sha256.hex(plain);
    }
}
