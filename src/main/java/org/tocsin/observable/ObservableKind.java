package org.tocsin.observable;

import java.util.Arrays;
import java.util.Locale;

/** What an observable is; the kinds of STIX 2.1 (cyber-observable objects) that a text shows by its form. */
public enum ObservableKind {
    /** An IPv4 or IPv6 address. */
    ADDRESS("address"),
    /** A domain name, in ASCII. */
    DOMAIN("domain"),
    /** An MD5, SHA-1, SHA-256 or SHA-512 digest in hexadecimal. */
    HASH("hash"),
    URL("URL"),
    /** A mail address. */
    MAIL("mail address");

    private final String label;

    ObservableKind(String label) {
        this.label = label;
    }

    /** As it is stored: {@code address}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** The kind with that id. Throws {@link IllegalArgumentException} for another text. */
    static ObservableKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of observable: " + id));
    }
}
