package org.tocsin.policy;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.tocsin.engine.Decisions;

/** Asks the decision table {@code closure-conditions} what is still missing before a case may be closed. */
@Service
public class ClosureConditions {

    private final Decisions decisions;

    ClosureConditions(Decisions decisions) {
        this.decisions = decisions;
    }

    /** What is missing, in words for the person who wants to close; empty when the case may be closed. */
    public List<String> missing(Map<String, Object> facts) {
        return decisions.decide("closure-conditions", facts).outputs().stream()
                .map(output -> String.valueOf(output.get("condition")))
                .toList();
    }
}
