package org.tocsin.platform.security;

import org.springframework.stereotype.Component;

/** Marks a password that somebody else has seen: its owner can do nothing before changing it. */
@Component
public class OneTimePassword {

    private final Rights rights;

    OneTimePassword(Rights rights) {
        this.rights = rights;
    }

    /** From now on the person must change the password first. */
    public void mustBeChangedBy(String userId) {
        rights.demandNewPassword(userId);
    }
}
