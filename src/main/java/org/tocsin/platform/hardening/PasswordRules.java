package org.tocsin.platform.hardening;

import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;

/** Asks for length and nothing personal; rules about kinds of characters make passwords worse. */
public final class PasswordRules implements PasswordPolicy {

    /** Shortest password. */
    public static final int MIN_LENGTH = 10;

    private static final List<PasswordPolicyRule> RULES =
            List.of(new PasswordPolicyLengthRuleImpl(MIN_LENGTH), new PasswordPolicyUserDataRuleImpl());

    @Override
    public List<PasswordPolicyRule> getRules() {
        return RULES;
    }
}
