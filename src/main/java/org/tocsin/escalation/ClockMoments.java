package org.tocsin.escalation;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens at the two moments of a clock; each has its effect once, and none before its time. */
@Service
@Transactional
public class ClockMoments {

    private final Clocks clocks;
    private final EscalationNotices notices;
    private final Escalations escalations;
    private final Clock time;
    private final ApplicationEventPublisher facts;

    ClockMoments(
            Clocks clocks,
            EscalationNotices notices,
            Escalations escalations,
            Clock time,
            ApplicationEventPublisher facts) {
        this.clocks = clocks;
        this.notices = notices;
        this.escalations = escalations;
        this.time = time;
        this.facts = facts;
    }

    /**
     * A target is nearly missed; of one that ran out while nobody watched, nobody is warned any more. Throws when its
     * time has not come: a timer moved by hand changes nothing.
     */
    public void warn(String caseId, String target) {
        var clock = find(caseId, target);
        mustHaveCome(clock, clock.warningAt());
        if (time.instant().isBefore(clock.dueAt())) {
            warn(clock);
        }
    }

    /** A target is missed. Throws when its time has not come. */
    public void miss(String caseId, String target) {
        var clock = find(caseId, target);
        mustHaveCome(clock, clock.dueAt());
        miss(clock);
    }

    /** Does what is due at a clock: first the warning, and what ran out while nobody watched escalates at once. */
    void act(CaseClock clock) {
        if (time.instant().isBefore(clock.dueAt())) {
            warn(clock);
        } else {
            miss(clock);
        }
    }

    private void warn(CaseClock clock) {
        if (clocks.warned(clock.id(), time.instant())) {
            facts.publishEvent(new ClockAtRisk(clock.caseId(), clock.id(), clock.target(), clock.dueAt()));
            notices.atRisk(clock);
        }
    }

    private void miss(CaseClock clock) {
        if (clocks.missed(clock.id(), time.instant())) {
            facts.publishEvent(new TargetMissed(clock.caseId(), clock.id(), clock.target(), clock.dueAt()));
            escalations.raiseFor(clock);
        }
    }

    private CaseClock find(String caseId, String target) {
        return clocks.open(caseId, target).orElseThrow(() -> new UnknownClock(target));
    }

    private void mustHaveCome(CaseClock clock, Instant moment) {
        if (time.instant().isBefore(moment)) {
            throw new IllegalStateException("Clock " + clock.id() + " runs until " + moment);
        }
    }
}
