package org.tocsin.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.tocsin.engine.Decisions;

/** Turns the durations of the decision table {@code response-targets} into instants. */
@Service
public class Targets {

    private final Decisions decisions;

    Targets(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * Until when something has to be done.
     *
     * @param target the task's purpose in kebab case, or {@code control}
     * @param severity 1 to 4; 0 while it is not known
     * @param from the moment from which elapsed time counts
     */
    public Instant dueAt(String target, int severity, Instant from) {
        return from.plus(duration(target, severity));
    }

    /** How long something may take, in elapsed time. */
    public Duration duration(String target, int severity) {
        var decision = decisions.decide("response-targets", Map.of("target", target, "severity", severity));
        return Duration.parse(decision.text("duration"));
    }
}
