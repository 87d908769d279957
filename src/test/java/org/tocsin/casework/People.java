package org.tocsin.casework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The people of the demo profile, who sign in with their password. */
public record People(ApplicationContext application) {

    private static final String PASSWORD = "tocsin-demo";

    private static final Map<String, String> HOLDERS = Map.of(
            "isirt", "ida.isirt",
            "isirt-manager", "mara.manager",
            "forensic", "frank.forensic",
            "crisis", "cora.crisis",
            "communications", "carl.comms",
            "data-protection", "dora.dpo",
            "facilities", "fred.facilities");

    /** Somebody who holds a role. */
    static String holderOf(String role) {
        return Objects.requireNonNull(HOLDERS.get(role), role);
    }

    /** Does something as a person on one of our pages: the engine is not told who it is. */
    public <T> T onAPage(String person, Supplier<T> deed) {
        SecurityContextHolder.getContext().setAuthentication(signIn(person));
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Does something as a person in Tasklist: the engine knows who it is and checks every right. */
    public <T> T inTasklist(String person, Supplier<T> deed) {
        return onAPage(person, () -> knownToTheEngine(person, deed));
    }

    private <T> T knownToTheEngine(String person, Supplier<T> deed) {
        var engine = application.getBean(IdentityService.class);
        engine.setAuthentication(
                person, roles(SecurityContextHolder.getContext().getAuthentication()), List.of());
        try {
            return deed.get();
        } finally {
            engine.clearAuthentication();
        }
    }

    private Authentication signIn(String person) {
        return application
                .getBean(AuthenticationManager.class)
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(person, PASSWORD));
    }

    private static List<String> roles(Authentication signedIn) {
        return signedIn.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(right -> right.startsWith("ROLE_"))
                .map(right -> right.substring("ROLE_".length()))
                .toList();
    }
}
