package org.tocsin.escalation;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.incident.Reasons;

/** Stops a clock while something outside is waited for, and lets it go on; the time that it stood still is added. */
@Service
@Transactional
public class ClockPauses {

    private final Clocks clocks;
    private final Pauses pauses;
    private final Limits limits;
    private final CaseMembers members;
    private final Clock time;
    private final ApplicationEventPublisher facts;

    ClockPauses(
            Clocks clocks,
            Pauses pauses,
            Limits limits,
            CaseMembers members,
            Clock time,
            ApplicationEventPublisher facts) {
        this.clocks = clocks;
        this.pauses = pauses;
        this.limits = limits;
        this.members = members;
        this.time = time;
        this.facts = facts;
    }

    /**
     * Stops a clock of a case; only somebody in the case may.
     *
     * @throws ClockNotRunning for one that stands still, has run out or is over
     */
    public void pause(String caseId, long id, String why) {
        var clock = mustBeOf(caseId, id, "pause-clock");
        Reasons.mustBeGiven("clockReason", why);
        if (time.instant().isAfter(clock.dueAt()) || !clocks.paused(id)) {
            throw new ClockNotRunning(clock, "paused");
        }
        pauses.begin(id, time.instant(), members.person(), why);
        facts.publishEvent(new ClockPaused(caseId, id, clock.target(), clock.dueAt(), why));
    }

    /** Lets a clock go on. Throws {@link ClockNotRunning} for one that does not stand still. */
    public void resume(String caseId, long id, String why) {
        var clock = mustBeOf(caseId, id, "resume-clock");
        Reasons.mustBeGiven("clockReason", why);
        var pausedAt = pauses.of(id).stream()
                .filter(pause -> pause.until().isEmpty() && clock.state() == ClockState.PAUSED)
                .findFirst()
                .orElseThrow(() -> new ClockNotRunning(clock, "resumed"))
                .from();
        var limit = limits.resumed(clock, pausedAt, time.instant());
        pauses.end(id, time.instant(), members.person(), why);
        clocks.moved(id, clock.severity(), clock.policy(), limit.warningAt(), limit.dueAt(), true);
        facts.publishEvent(new ClockResumed(caseId, id, clock.target(), limit.dueAt(), clock.dueAt(), why));
    }

    /** The pauses of all clocks of a case. */
    @Transactional(readOnly = true)
    public List<Pause> of(String caseId) {
        return pauses.ofCase(caseId);
    }

    private CaseClock mustBeOf(String caseId, long id, String deed) {
        members.mustBeIn(caseId, deed);
        return clocks.find(id).filter(clock -> clock.caseId().equals(caseId)).orElseThrow(() -> new UnknownClock(id));
    }
}
