package org.tocsin.platform.security;

import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.engine.AnswerRefused;

/** Lets people change their own password; length protects better than odd characters, so only length is asked. */
@Service
public class Passwords {

    /** Fewer characters are refused. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 200;

    private final IdentityService identity;

    private final Rights rights;

    private final ApplicationEventPublisher facts;

    Passwords(IdentityService identity, Rights rights, ApplicationEventPublisher facts) {
        this.identity = identity;
        this.rights = rights;
        this.facts = facts;
    }

    /**
     * Takes a new password in place of the present one.
     *
     * @throws AnswerRefused naming the field when the present one is wrong or the new one is too weak
     */
    @Transactional
    public void change(String userId, String present, String wanted) {
        if (!identity.checkPassword(userId, present)) {
            throw new AnswerRefused("present", "The present password is wrong");
        }
        mustBeStrong(userId, present, wanted);
        var user = identity.createUserQuery().userId(userId).singleResult();
        user.setPassword(wanted);
        identity.saveUser(user);
        rights.newPasswordGiven(userId);
        facts.publishEvent(new PasswordChanged(userId));
    }

    private static void mustBeStrong(String userId, String present, String wanted) {
        if (wanted.length() < SHORTEST || wanted.length() > LONGEST) {
            throw new AnswerRefused("wanted", "The new password needs " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (wanted.equals(present) || wanted.toLowerCase(Locale.ROOT).contains(userId.toLowerCase(Locale.ROOT))) {
            throw new AnswerRefused("wanted", "The new password must be another one and must not contain the user id");
        }
    }
}
