package org.tocsin.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads a session's rights anew every few seconds: a revoked role, a deleted person, a changed password take effect. */
final class FreshRights extends OncePerRequestFilter {

    private final Rights rights;

    private final Clock clock;

    private final Duration age;

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    FreshRights(Rights rights, Clock clock, Duration age) {
        this.rights = rights;
        this.clock = clock;
        this.age = age;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person && stale(person)) {
            refresh(person, request, response);
        }
        chain.doFilter(request, response);
    }

    private boolean stale(SignedIn person) {
        return person.readAt().plus(age).isBefore(clock.instant());
    }

    private void refresh(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var fresh = rights.of(person.getPrincipal(), person.byPassword())
                .filter(read -> read.stamp().equals(person.stamp()));
        if (fresh.isEmpty()) {
            new SecurityContextLogoutHandler().logout(request, response, person);
            return;
        }
        fresh.get().setDetails(person.getDetails());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(fresh.get());
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
