package org.tocsin.reporting;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.Fact;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;
import org.tocsin.incident.Reasons;

/** Says when the next interim report of a case is due: by policy, by what changes in the case, and by its owner. */
@Service
@Transactional
public class ReportClock {

    private final Schedules schedules;
    private final ReportedCases cases;
    private final ReportPolicy policy;
    private final CaseSight sight;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    ReportClock(
            Schedules schedules,
            ReportedCases cases,
            ReportPolicy policy,
            CaseSight sight,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.schedules = schedules;
        this.cases = cases;
        this.policy = policy;
        this.sight = sight;
        this.user = user;
        this.clock = clock;
        this.facts = facts;
    }

    /** An investigation began, or begins again: answers when its first report is due. */
    public Instant begin(String caseId) {
        var reported = cases.of(caseId);
        var schedule = locked(caseId).orElseGet(() -> new Schedule(caseId, reported.begunAt()));
        schedule.begin(schedule.isNew() ? reported.begunAt() : clock.instant());
        return plan(schedule, reported);
    }

    /** A report was sent: answers when the next is due; empty when the investigation is over. */
    Optional<Instant> goOn(String caseId) {
        var reported = cases.of(caseId);
        var schedule = mustBeThere(caseId);
        if (reported.isOver()) {
            schedule.end();
            schedules.save(schedule);
            return Optional.empty();
        }
        schedule.goOn(clock.instant());
        return Optional.of(plan(schedule, reported));
    }

    private Instant plan(Schedule schedule, ReportedCase reported) {
        var interval = policy.interval(reported);
        var due = schedule.plan(interval);
        schedules.save(schedule);
        tell(new InterimReportScheduled(reported.id(), due, interval.table(), interval.basis()));
        return due;
    }

    /** The class changed: the report that is waited for moves with it, one under way does not. */
    void severityDecided(String caseId, String why) {
        locked(caseId).filter(Schedule::isWaiting).ifPresent(schedule -> replan(schedule, caseId, why));
    }

    /** The phase changed; where the case was to be closed and goes on after all, so do its reports. */
    void phaseEntered(String caseId, String why) {
        locked(caseId).ifPresent(schedule -> {
            if (schedule.hasEnded()) {
                tell(new InterimReportsResumed(caseId, why));
            } else if (schedule.isWaiting()) {
                replan(schedule, caseId, why);
            }
        });
    }

    private void replan(Schedule schedule, String caseId, String why) {
        var reported = cases.of(caseId);
        var interval = policy.interval(reported);
        var previous = schedule.dueAt();
        var due = schedule.replan(interval, clock.instant());
        schedules.save(schedule);
        if (!due.equals(previous)) {
            tell(new InterimReportMoved(caseId, due, previous, interval.table(), interval.basis(), why));
        }
    }

    /**
     * The owner has the next report written later, once and with a reason.
     *
     * @throws AlreadyPostponed for the second time
     * @throws NoReportWaits when none is waited for
     */
    public void postpone(String caseId, String why) {
        mustBeOwner(caseId);
        Reasons.mustBeGiven("postponeReason", why);
        var schedule = mustBeThere(caseId);
        schedule.mustWait();
        postpone(schedule, cases.of(caseId), why);
    }

    /** The owner finds that nothing can be said yet in the report that is due; answers when it is due again. */
    Instant postponeDraft(String caseId, String why) {
        mustBeOwner(caseId);
        return postpone(mustBeThere(caseId), cases.of(caseId), why);
    }

    private Instant postpone(Schedule schedule, ReportedCase reported, String why) {
        var previous = schedule.dueAt();
        schedule.postpone(user.id(), why, clock.instant(), policy.interval(reported));
        schedules.save(schedule);
        tell(new InterimReportPostponed(reported.id(), schedule.dueAt(), previous, why));
        return schedule.dueAt();
    }

    /** The next report is written now. Throws {@link NoReportWaits} when none is waited for. */
    public void writeNow(String caseId) {
        if (!mayBringForward(caseId)) {
            throw user.refused(caseId, "write-interim-report-now", "This is for the owner and the ISIRT managers");
        }
        var schedule = mustBeThere(caseId);
        var previous = schedule.dueAt();
        schedule.bringForward(clock.instant());
        schedules.save(schedule);
        tell(new InterimReportBroughtForward(caseId, previous));
    }

    /** Its time has come: from now on it is being written. Answers since when it is due. */
    Instant open(String caseId) {
        var schedule = mustBeThere(caseId);
        schedule.open();
        schedules.save(schedule);
        return schedule.dueAt();
    }

    /** The final report takes the place of the one that is waited for; one under way is still sent. */
    void finalReportFollows(String caseId) {
        locked(caseId).filter(Schedule::isWaiting).ifPresent(schedule -> end(schedule, "The final report is there"));
    }

    /** The investigation is over. */
    void end(String caseId, String why) {
        locked(caseId)
                .filter(schedule -> !schedule.hasEnded())
                .ifPresentOrElse(schedule -> end(schedule, why), () -> tell(new InterimReportsEnded(caseId, why)));
    }

    private void end(Schedule schedule, String why) {
        schedule.end();
        schedules.save(schedule);
        tell(new InterimReportsEnded(schedule.view().caseId(), why));
    }

    /** When the next report of a case is due; empty before its investigation began. */
    @Transactional(readOnly = true)
    public Optional<ScheduleView> of(String caseId) {
        return schedules.findByCaseId(caseId).map(Schedule::view);
    }

    /** Whether the person who acts may postpone the report: the owner of an incident, the point of contact of an event. */
    @Transactional(readOnly = true)
    public boolean isOwner(String caseId) {
        return sight.readsAll(user.id(), caseId)
                && cases.of(caseId).owner().map(user.id()::equals).orElseGet(() -> user.is(Role.POC));
    }

    /** Whether the person who acts may have the report written now: its owner or an ISIRT manager. */
    @Transactional(readOnly = true)
    public boolean mayBringForward(String caseId) {
        return isOwner(caseId) || (sight.readsAll(user.id(), caseId) && user.is(Role.ISIRT_MANAGER));
    }

    private void mustBeOwner(String caseId) {
        if (!isOwner(caseId)) {
            throw user.refused(caseId, "postpone-interim-report", "Only the owner of the case postpones its report");
        }
    }

    private Schedule mustBeThere(String caseId) {
        return locked(caseId).orElseThrow(() -> new NoReportWaits(caseId));
    }

    private Optional<Schedule> locked(String caseId) {
        return schedules.findFirstByCaseIdOrderById(caseId);
    }

    private void tell(Fact fact) {
        facts.publishEvent(fact);
    }
}
