package org.tocsin.escalation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.audit.Fact;
import org.tocsin.policy.Calendar;
import org.tocsin.policy.Calendars;
import org.tocsin.policy.Target;
import org.tocsin.policy.Targets;

/** Computes until when a clock runs and when to warn of it, in whole seconds, as the engine's timers count. */
@Component
class Limits {

    private final Targets targets;
    private final Calendars calendars;
    private final Pauses pauses;

    Limits(Targets targets, Calendars calendars, Pauses pauses) {
        this.targets = targets;
        this.calendars = calendars;
        this.pauses = pauses;
    }

    /**
     * What policy allows and until when that is.
     *
     * @param policy what it allows
     * @param warningAt when people are warned
     * @param dueAt until when
     * @param trouble why every hour counts although policy names a calendar; empty when time counts as policy says
     */
    record Limit(Target policy, Instant warningAt, Instant dueAt, Optional<String> trouble) {

        /** What the case is told about it; nothing as a rule. */
        Optional<Fact> warningFor(String caseId, String target) {
            return trouble.map(why -> new CalendarUnusable(caseId, target, policy.calendar(), why));
        }
    }

    /** For something that begins now. */
    Limit of(String target, int severity, Instant from) {
        var policy = targets.of(target, severity);
        return limit(policy, from, targets.dueAt(policy, from));
    }

    /** For something whose end is known. */
    Limit until(Instant dueAt, String target, int severity, Instant from) {
        return limit(targets.of(target, severity), from, dueAt);
    }

    /** For a clock whose severity is another one now; what it stood still so far is added. */
    Limit anew(CaseClock clock, int severity) {
        var policy = targets.of(clock.target(), severity);
        var calendar = calendar(policy, clock.startedAt());
        var due = targets.dueAt(policy, clock.startedAt());
        return limit(policy, clock.startedAt(), calendar.plus(due, pauses.total(clock.id(), calendar)));
    }

    /** For a clock that goes on: what was left of it when it stopped is left of it now. */
    Limit resumed(CaseClock clock, Instant pausedAt, Instant now) {
        var calendar = calendar(clock.policy(), now);
        var due = calendar.plus(now, calendar.between(pausedAt, clock.dueAt()));
        return limit(clock.policy(), clock.startedAt(), due);
    }

    private Limit limit(Target policy, Instant from, Instant due) {
        var dueAt = seconds(due);
        var calendar = calendar(policy, from);
        var warning = policy.warningAt(seconds(from), dueAt, calendar);
        return new Limit(policy, seconds(warning), dueAt, calendar.trouble());
    }

    /** How time counts for a policy. */
    Calendar calendar(Target policy, Instant around) {
        return calendars.of(policy.calendar(), around);
    }

    private static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }
}
