package org.tocsin.escalation.web;

/** Who may open which pages of this module; whose case it is, is asked beside that. */
final class ClockRoles {

    /** Whoever reads cases. */
    static final String READERS = "hasAnyRole('poc', 'isirt', 'isirt-manager', 'forensic', 'compliance')";

    /** Anybody who is known: an escalation may reach every role. */
    static final String KNOWN = "isAuthenticated() and !hasAuthority('MUST_CHANGE_PASSWORD')";

    private ClockRoles() {}
}
