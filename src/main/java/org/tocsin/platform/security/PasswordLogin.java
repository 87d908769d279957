package org.tocsin.platform.security;

import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a password, for the login page and for basic authentication alike, behind the throttle. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private static final int LONGEST = 1024;

    private final IdentityService identity;

    private final Rights rights;

    private final LoginThrottle throttle;

    private final ProvenPasswords proven;

    PasswordLogin(IdentityService identity, Rights rights, LoginThrottle throttle, ProvenPasswords proven) {
        this.identity = identity;
        this.rights = rights;
        this.throttle = throttle;
        this.proven = proven;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var person = attempt.getName();
        var password = String.valueOf(attempt.getCredentials());
        var address = address(attempt);
        throttle.wait(person.toLowerCase(Locale.ROOT), address).ifPresent(wait -> {
            throw new TooManyAttempts(wait);
        });
        var signedIn = check(person, password);
        if (signedIn.isEmpty()) {
            throttle.failed(person.toLowerCase(Locale.ROOT), address);
            throw new BadCredentialsException("Unknown user or wrong password");
        }
        throttle.succeeded(person.toLowerCase(Locale.ROOT), address);
        signedIn.get().setDetails(attempt.getDetails());
        return signedIn.get();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Optional<SignedIn> check(String person, String password) {
        if (person.length() > LONGEST || password.length() > LONGEST || person.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        var known = rights.of(person, true);
        if (known.filter(signedIn -> proven.contains(signedIn, password)).isPresent()) {
            return known;
        }
        if (!identity.checkPassword(person, password)) {
            return Optional.empty();
        }
        known.ifPresent(signedIn -> proven.add(signedIn, password));
        return known;
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? ClientAddress.network(details.getRemoteAddress())
                : "unknown";
    }
}
