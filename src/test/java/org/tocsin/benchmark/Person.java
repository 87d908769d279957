package org.tocsin.benchmark;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets the caller's thread act as a person, as a request through the doors does. */
final class Person {

    private static final String PASSWORD = "tocsin-demo";
    private static final String ROLE = "ROLE_";

    private final AuthenticationProvider door;
    private final IdentityService identity;
    private final Map<String, Authentication> signedIn = new ConcurrentHashMap<>();

    Person(AuthenticationProvider door, IdentityService identity) {
        this.door = door;
        this.identity = identity;
    }

    /** On one of our pages the application knows the person, and the engine works for the application. */
    <T> T onAPage(String id, Supplier<T> work) {
        SecurityContextHolder.getContext().setAuthentication(signedIn(id));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** In Tasklist the engine knows the person too, and checks every right. */
    <T> T inTasklist(String id, Supplier<T> work) {
        return onAPage(id, () -> {
            identity.setAuthentication(id, roles(signedIn(id)), List.of());
            try {
                return work.get();
            } finally {
                identity.clearAuthentication();
            }
        });
    }

    private Authentication signedIn(String id) {
        return signedIn.computeIfAbsent(id, this::signIn);
    }

    private Authentication signIn(String id) {
        return door.authenticate(new UsernamePasswordAuthenticationToken(id, PASSWORD));
    }

    private static List<String> roles(Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(right -> right.startsWith(ROLE))
                .map(right -> right.substring(ROLE.length()))
                .toList();
    }
}
