package org.tocsin.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.web.filter.OncePerRequestFilter;

/** Accepts a personal token in place of a password, on the REST interface only. */
final class BearerLogin extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    private final ApiTokens tokens;

    private final Rights rights;

    private final AuthenticationEntryPoint refusal;

    BearerLogin(ApiTokens tokens, Rights rights, AuthenticationEntryPoint refusal) {
        this.tokens = tokens;
        this.rights = rights;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = token(request);
        if (token.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var person = token.flatMap(tokens::owner).flatMap(owner -> rights.of(owner, false));
        if (person.isEmpty()) {
            refusal.commence(request, response, new BadCredentialsException("Unknown or ended token"));
            return;
        }
        signIn(person.get(), request);
        chain.doFilter(request, response);
    }

    private static void signIn(SignedIn person, HttpServletRequest request) {
        person.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
