package org.tocsin.platform.security;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets nobody on who still holds a one-time password; which role a page asks for is declared at the page. */
final class SignedInWithARole implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationDecision check(
            Supplier<Authentication> caller, @Nullable RequestAuthorizationContext request) {
        return new AuthorizationDecision(caller.get() instanceof SignedIn person
                && person.getAuthorities().stream()
                        .noneMatch(right -> Rights.MUST_CHANGE_PASSWORD.equals(right.getAuthority())));
    }
}
