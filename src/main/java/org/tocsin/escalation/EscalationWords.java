package org.tocsin.escalation;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TableWords;

/** Whom the table {@code escalation-path} may name beside roles, and what {@code response-targets} may beside tasks. */
@Component
class EscalationWords implements TableWords {

    @Override
    public Set<String> of(String decision, String column) {
        return switch (decision + "." + column) {
            case "escalation-path.notifyRoles" -> Set.of(EscalationPath.OWNER, EscalationPath.ON_DUTY);
            case "response-targets.target" ->
                Arrays.stream(CaseTarget.values()).map(CaseTarget::id).collect(Collectors.toUnmodifiableSet());
            default -> Set.of();
        };
    }
}
