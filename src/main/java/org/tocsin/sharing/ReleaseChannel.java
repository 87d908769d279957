package org.tocsin.sharing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The way on which a release leaves. */
public enum ReleaseChannel {
    /** By mail, with attachments. */
    MAIL,
    /** Behind a link that works once. */
    DOWNLOAD,
    /** Posted to an address of the recipient. */
    WEBHOOK;

    /** As tables and addresses hold it, in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with that id; empty for any other text. */
    public static Optional<ReleaseChannel> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
