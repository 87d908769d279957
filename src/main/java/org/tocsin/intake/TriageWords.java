package org.tocsin.intake;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TableWords;

/** How soon the table {@code event-triage} may want an event to be looked at. */
@Component
class TriageWords implements TableWords {

    @Override
    public Set<String> of(String decision, String column) {
        return decision.equals("event-triage") && column.equals("triagePriority")
                ? Set.copyOf(Triage.RISING)
                : Set.of();
    }
}
