package org.tocsin.escalation;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.incident.ClosureInputs;
import org.tocsin.incident.IncidentId;

/** Tells the policy of closure how many escalations nobody has taken. */
@Component
class EscalationsAtClosure implements ClosureInputs {

    private final Escalations escalations;

    EscalationsAtClosure(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public Map<String, Object> of(IncidentId id) {
        return Map.of("openEscalations", escalations.open(id.number()));
    }
}
