package org.tocsin.incident;

import java.util.Map;
import java.util.Set;

/** What a module below knows of a case and the decision table {@code closure-conditions} asks for. */
public interface ClosureInputs {

    /** Inputs of the table by name. */
    Map<String, Object> of(IncidentId id);

    /** Purposes of the tasks that do not count as open work of the case: they end with it, or go on beyond it. */
    default Set<String> tasksThatDoNotCount() {
        return Set.of();
    }
}
