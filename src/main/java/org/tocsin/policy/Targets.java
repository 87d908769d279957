package org.tocsin.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.tocsin.engine.Decisions;

/** Turns the durations of the decision table {@code response-targets} into instants, in the calendar that it names. */
@Service
public class Targets {

    private final Decisions decisions;
    private final Calendars calendars;

    Targets(Decisions decisions, Calendars calendars) {
        this.decisions = decisions;
        this.calendars = calendars;
    }

    /**
     * Until when something has to be done.
     *
     * @param target the task's purpose in kebab case, or a target such as {@code control}
     * @param severity 1 to 4; 0 while it is not known
     * @param from the moment from which time counts
     */
    public Instant dueAt(String target, int severity, Instant from) {
        return dueAt(of(target, severity), from);
    }

    /** The same for a target that is known already. */
    public Instant dueAt(Target target, Instant from) {
        return target.dueAt(from, calendars.of(target.calendar(), from));
    }

    /** How long something may take, in elapsed time. */
    public Duration duration(String target, int severity) {
        return of(target, severity).elapsed();
    }

    /** What policy allows for something. */
    public Target of(String target, int severity) {
        var decision = decisions.decide("response-targets", Map.of("target", target, "severity", severity));
        return new Target(
                decision.text("duration"),
                decision.text("calendar"),
                decision.text("warningBefore"),
                decision.id() + " v" + decision.version() + " "
                        + decision.rules().get(0),
                decision.sources().get(0));
    }
}
