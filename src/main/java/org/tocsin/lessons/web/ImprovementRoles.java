package org.tocsin.lessons.web;

/** Who may call what, in the words of Spring Security. */
final class ImprovementRoles {

    /** Follows all improvements up, or owns one. */
    static final String LIST =
            "hasAnyRole('isirt', 'isirt-manager', 'management', 'compliance', 'process-owner') or @improvementRegister.ownsAny()";

    /** Somebody known; which improvement they see is asked for each. */
    static final String KNOWN = "isAuthenticated()";

    /** Gives an improvement another owner or date. */
    static final String MANAGER = "hasRole('isirt-manager')";

    private ImprovementRoles() {}
}
