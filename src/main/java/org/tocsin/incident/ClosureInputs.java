package org.tocsin.incident;

import java.util.Map;

/** What a module below knows of a case and the decision table {@code closure-conditions} asks for. */
public interface ClosureInputs {

    /** Inputs of the table by name. */
    Map<String, Object> of(IncidentId id);
}
