package org.tocsin.escalation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.Fact;
import org.tocsin.identity.CaseSight;

/** The targets of a case: started, met, computed anew when the severity changes, and ended with the case. */
@Service
@Transactional
class CaseClocks {

    private final Clocks clocks;
    private final Limits limits;
    private final Escalations escalations;
    private final CaseSight sight;
    private final Clock time;
    private final ApplicationEventPublisher facts;

    CaseClocks(
            Clocks clocks,
            Limits limits,
            Escalations escalations,
            CaseSight sight,
            Clock time,
            ApplicationEventPublisher facts) {
        this.clocks = clocks;
        this.limits = limits;
        this.escalations = escalations;
        this.sight = sight;
        this.time = time;
        this.facts = facts;
    }

    /** A target is to be met from now on; one that runs already goes on. */
    void start(String caseId, CaseTarget target) {
        if (clocks.open(caseId, target.id()).isEmpty()) {
            begin(caseId, target.id());
        }
    }

    private void begin(String caseId, String target) {
        var now = time.instant();
        var severity = sight.severityOf(caseId);
        var limit = limits.of(target, severity, now);
        var restricted = sight.namedPeople(caseId).isPresent();
        var id = clocks.add(new Clocks.Start(
                caseId,
                target,
                "",
                severity,
                limit.policy(),
                false,
                restricted,
                now,
                limit.warningAt(),
                limit.dueAt()));
        tell(new ClockStarted(
                caseId,
                id,
                target,
                limit.warningAt(),
                limit.dueAt(),
                limit.policy().rule()));
        limit.warningFor(caseId, target).ifPresent(this::tell);
    }

    /** A target is met; one that does not run stays as it is. */
    void meet(String caseId, CaseTarget target) {
        clocks.open(caseId, target.id()).ifPresent(clock -> {
            clocks.ended(clock.id(), ClockState.MET, time.instant());
            tell(new TargetMet(caseId, clock.id(), clock.target(), clock.state() == ClockState.MISSED));
            escalations.done(clock.id(), "What was late is done");
        });
    }

    /** The case has ended: its targets apply no more. A task that is open all the same is still watched. */
    void withdraw(String caseId, String why) {
        clocks.openOf(caseId).stream().filter(clock -> !clock.isOfTask()).forEach(clock -> {
            clocks.ended(clock.id(), ClockState.WITHDRAWN, time.instant());
            tell(new ClockWithdrawn(caseId, clock.id(), clock.target()));
        });
        escalations.withdraw(caseId, why);
    }

    /** Another severity: every open clock runs as policy says for it, from its own beginning on. */
    void recompute(String caseId, int severity, int previous, String why) {
        var moved = new ArrayList<Recomputed>();
        for (var clock : clocks.openOf(caseId)) {
            recomputed(clock, severity).ifPresent(moved::add);
        }
        if (!moved.isEmpty()) {
            tell(new ClocksRecomputed(caseId, severity, previous, List.copyOf(moved), why));
        }
    }

    /** A clock that ran out has run out, and one that the case itself agreed on is not policy's. */
    private Optional<Recomputed> recomputed(CaseClock clock, int severity) {
        if (clock.agreed() || clock.state() == ClockState.MISSED) {
            return Optional.empty();
        }
        var limit = limits.anew(clock, severity);
        if (limit.dueAt().equals(clock.dueAt())) {
            clocks.rated(clock.id(), severity, limit.policy());
            return Optional.empty();
        }
        var runs = clock.state().isTicking();
        clocks.moved(clock.id(), severity, limit.policy(), limit.warningAt(), limit.dueAt(), runs);
        limit.warningFor(clock.caseId(), clock.target()).ifPresent(this::tell);
        return Optional.of(new Recomputed(clock.id(), clock.target(), clock.taskId(), limit.dueAt(), clock.dueAt()));
    }

    /** Other people than before may see the case. */
    void restrict(String caseId, boolean restricted) {
        clocks.restrict(caseId, restricted);
    }

    private void tell(Fact fact) {
        facts.publishEvent(fact);
    }
}
