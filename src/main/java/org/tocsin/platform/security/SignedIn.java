package org.tocsin.platform.security;

import java.io.Serial;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** A person who proved who they are, by password or token; holds the id, never the password. */
public final class SignedIn extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String id;

    private final String stamp;

    private final Instant readAt;

    private final boolean byPassword;

    SignedIn(
            String id,
            String stamp,
            Collection<? extends GrantedAuthority> rights,
            Instant readAt,
            boolean byPassword) {
        super(rights);
        this.id = id;
        this.stamp = stamp;
        this.readAt = readAt;
        this.byPassword = byPassword;
        setAuthenticated(true);
    }

    /** The user id. */
    @Override
    public String getPrincipal() {
        return id;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    /** The roles held, without Spring's prefix. */
    public List<String> roles() {
        return getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(right -> right.startsWith(Rights.ROLE))
                .map(right -> right.substring(Rights.ROLE.length()))
                .sorted()
                .toList();
    }

    /** Whether somebody else has seen the person's password, so that nothing opens before it is changed. */
    static boolean mustChangePassword(@Nullable Authentication who) {
        return who instanceof SignedIn person
                && person.getAuthorities().stream()
                        .anyMatch(right -> Rights.MUST_CHANGE_PASSWORD.equals(right.getAuthority()));
    }

    /** Changes with the password, so that a new password ends older sessions. */
    String stamp() {
        return stamp;
    }

    /** When the rights were read. */
    Instant readAt() {
        return readAt;
    }

    /** Whether a password was given: a token may not make further tokens or change the password. */
    boolean byPassword() {
        return byPassword;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && super.equals(other) && id.equals(that.id) && stamp.equals(that.stamp);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + id.hashCode();
    }
}
