package org.tocsin.sharing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a recipient reads encrypted mail with. */
public enum KeyKind {
    /** Nothing: mail goes as it is. */
    NONE,
    /** A certificate for S/MIME. */
    SMIME,
    /** A public key for OpenPGP. */
    PGP;

    /** As tables and addresses hold it, in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with that id; empty for any other text. */
    public static Optional<KeyKind> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
