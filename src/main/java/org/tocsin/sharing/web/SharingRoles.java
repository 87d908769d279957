package org.tocsin.sharing.web;

/** Who may call what, in the words of Spring Security. */
final class SharingRoles {

    /** Somebody known; which request they see is asked for each. */
    static final String KNOWN = "isAuthenticated()";

    /** Reads the registers of recipients and releases. */
    static final String REGISTERS =
            "hasAnyRole('isirt', 'isirt-manager', 'legal', 'data-protection', 'communications', 'compliance')";

    /** Keeps the register of recipients. */
    static final String KEEPERS = "hasAnyRole('isirt-manager', 'legal')";

    /** Reads the page of a case. */
    static final String READERS = "hasAnyRole('poc', 'isirt', 'isirt-manager', 'forensic', 'compliance')";

    private SharingRoles() {}
}
