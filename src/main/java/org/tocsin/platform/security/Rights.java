package org.tocsin.platform.security;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.tocsin.audit.Sha256;

/** Reads what a person may do from the engine's groups, each time anew, so that a right taken away is gone. */
@Component
class Rights {

    /** Prefix of a role among Spring's authorities. */
    static final String ROLE = "ROLE_";

    /** Held instead of any role until the one-time password is changed. */
    static final String MUST_CHANGE_PASSWORD = "MUST_CHANGE_PASSWORD";

    private static final String FLAG = "mustChangePassword";

    private final IdentityService identity;

    private final Clock clock;

    Rights(IdentityService identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /** The person with today's rights; empty when nobody has that id any more. */
    Optional<SignedIn> of(String userId, boolean byPassword) {
        identity.clearAuthentication();
        return Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult())
                .map(user -> new SignedIn(user.getId(), stamp(user), rights(user), clock.instant(), byPassword));
    }

    /** Asks for a new password before anything else. */
    void demandNewPassword(String userId) {
        identity.setUserInfo(userId, FLAG, "true");
    }

    /** The password was changed. */
    void newPasswordGiven(String userId) {
        identity.deleteUserInfo(userId, FLAG);
    }

    private Collection<GrantedAuthority> rights(User user) {
        if ("true".equals(identity.getUserInfo(user.getId(), FLAG))) {
            return List.of(new SimpleGrantedAuthority(MUST_CHANGE_PASSWORD));
        }
        return identity.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .<GrantedAuthority>map(group -> new SimpleGrantedAuthority(ROLE + group))
                .toList();
    }

    private static String stamp(User user) {
        var password = Optional.ofNullable(user.getPassword()).orElse("");
        return Sha256.hex(password);
    }
}
