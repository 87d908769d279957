package org.tocsin.incident;

import java.util.List;

/** A case may not be closed yet; the message says everything that is missing. */
public class ClosureRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClosureRefused(IncidentId id, List<String> missing) {
        super(id + " cannot be closed: " + String.join("; ", missing));
    }
}
