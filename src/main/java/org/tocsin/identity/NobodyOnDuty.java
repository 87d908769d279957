package org.tocsin.identity;

/** Nobody holds the role that must be on duty; an administrator has to give it to somebody. */
public class NobodyOnDuty extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NobodyOnDuty(Role role) {
        super("Nobody who holds the role " + role.id() + " can be on duty");
    }
}
