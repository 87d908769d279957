package org.tocsin.sharing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of recipient information may go to. */
public enum RecipientKind {
    /** A supervisory or other authority. */
    AUTHORITY,
    /** Another response team. */
    CSIRT,
    /** Police and prosecutors. */
    LAW_ENFORCEMENT,
    /** A circle that shares among its members. */
    COMMUNITY,
    /** Somebody whom we serve. */
    CUSTOMER,
    /** Somebody who serves us. */
    SUPPLIER,
    /** Somebody with whom we work. */
    PARTNER,
    /** Whoever insures us. */
    INSURER,
    /** The public. */
    MEDIA,
    /** A unit of our own house. */
    INSIDE;

    /** As tables and addresses hold it, in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with that id; empty for any other text. */
    public static Optional<RecipientKind> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
