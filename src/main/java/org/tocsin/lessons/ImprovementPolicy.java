package org.tocsin.lessons;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Decisions;

/** Asks the decision table {@code improvement-policy} how long things take for a kind of change. */
@Component
class ImprovementPolicy {

    private final Decisions decisions;

    ImprovementPolicy(Decisions decisions) {
        this.decisions = decisions;
    }

    /** How long to wait after the work until its effect can be seen. */
    Duration effectPeriod(WhatChanges changes) {
        return Duration.parse(duration(changes, "effectPeriod"));
    }

    /** After how long a delay is reported again, as ISO 8601. */
    String overdueInterval(WhatChanges changes) {
        return duration(changes, "overdueInterval");
    }

    private String duration(WhatChanges changes, String output) {
        return decisions
                .decide("improvement-policy", Map.of("improvementChanges", changes.id()))
                .text(output);
    }
}
