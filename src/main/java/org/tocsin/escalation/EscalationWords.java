package org.tocsin.escalation;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TableWords;

/** Whom the table {@code escalation-path} may name beside roles. */
@Component
class EscalationWords implements TableWords {

    @Override
    public Set<String> of(String decision, String column) {
        return decision.equals("escalation-path") && column.equals("notifyRoles")
                ? Set.of(EscalationPath.OWNER, EscalationPath.ON_DUTY)
                : Set.of();
    }
}
