package org.tocsin.intake.web;

/** Who may call what, in the words of Spring Security. */
final class EventRoles {

    /** May look at events. */
    static final String READERS = "hasAnyRole('poc', 'isirt', 'isirt-manager', 'compliance')";

    /** Reverses decisions and restricts. */
    static final String MANAGER = "hasRole('isirt-manager')";

    /** Somebody known; which event they see is asked for each event. */
    static final String KNOWN = "isAuthenticated()";

    private EventRoles() {}
}
