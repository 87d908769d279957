package org.tocsin.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells Tasklist, Cockpit and Admin who signed in at our own login page. Made by the web applications' filter. */
public final class SingleSignOn implements AuthenticationProvider {

    /** For the filter, which makes its provider by name. */
    public SingleSignOn() {}

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person) {
            var result = AuthenticationResult.successful(person.getPrincipal());
            result.setGroups(person.roles());
            return result;
        }
        return AuthenticationResult.unsuccessful();
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
