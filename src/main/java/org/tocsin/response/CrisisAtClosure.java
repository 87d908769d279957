package org.tocsin.response;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.incident.ClosureInputs;
import org.tocsin.incident.IncidentId;

/** Tells the policy of closure whether a crisis is still running. */
@Component
class CrisisAtClosure implements ClosureInputs {

    private final CrisisDesk desk;

    CrisisAtClosure(CrisisDesk desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, Object> of(IncidentId id) {
        return Map.of("crisisRunning", desk.isRunning(id));
    }
}
