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

/** Lets the caller's thread act as a person, for the application and for its engine, as a request through the doors does. */
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

    <T> T does(String id, Supplier<T> work) {
        Authentication person = signedIn.computeIfAbsent(id, this::signIn);
        SecurityContextHolder.getContext().setAuthentication(person);
        identity.setAuthentication(id, roles(person), List.of());
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
            SecurityContextHolder.clearContext();
        }
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
