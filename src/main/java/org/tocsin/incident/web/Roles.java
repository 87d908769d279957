package org.tocsin.incident.web;

/** Who may call what, in the words of Spring Security. */
final class Roles {

    /** May look at cases. */
    static final String READERS = "hasAnyRole('poc', 'isirt', 'isirt-manager', 'forensic', 'compliance')";

    /** May add to cases. */
    static final String WORKERS = "hasAnyRole('poc', 'isirt', 'isirt-manager', 'forensic')";

    /** Decides about cases. */
    static final String MANAGER = "hasRole('isirt-manager')";

    private Roles() {}
}
