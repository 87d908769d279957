package org.tocsin.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.Actor;
import org.tocsin.audit.Fact;
import org.tocsin.identity.CaseSight;
import org.tocsin.incident.Reasons;

/** Finds a named person who takes care: level after level is told, until somebody takes it. */
@Service
@Transactional
public class Escalations {

    private static final int MOST_SHOWN = 50;

    private final EscalationRows rows;
    private final EscalationPath path;
    private final EscalationNotices notices;
    private final CaseMembers members;
    private final CaseSight sight;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Escalations(
            EscalationRows rows,
            EscalationPath path,
            EscalationNotices notices,
            CaseMembers members,
            CaseSight sight,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.rows = rows;
        this.path = path;
        this.notices = notices;
        this.members = members;
        this.sight = sight;
        this.clock = clock;
        this.facts = facts;
    }

    /** Anyone in the case escalates it, at any moment and in any state. Refuses others, and an empty reason. */
    public void raise(String caseId, String why) {
        members.mustBeIn(caseId, "escalate");
        Reasons.mustBeGiven("escalationReason", why);
        raise(caseId, Optional.empty(), "", why, members.person());
    }

    /** Time ran out at a clock. */
    void raiseFor(CaseClock late) {
        var what = late.target().replace('-', ' ');
        raise(
                late.caseId(),
                Optional.of(late.id()),
                late.target(),
                "Not done in time: " + what,
                Actor.system().id());
    }

    private void raise(String caseId, Optional<Long> late, String target, String why, String by) {
        var severity = sight.severityOf(caseId);
        var id = rows.add(caseId, late, target, severity, why, by, clock.instant());
        tell(new EscalationRaised(caseId, id, target, severity, why));
    }

    /**
     * Tells the next level; the class that counts is the one of the case now.
     *
     * @return when the one after it is told
     */
    public Instant tellNextLevel(long id) {
        var escalation = rows.find(id).orElseThrow(() -> new UnknownEscalation(id));
        var number = escalation.level() + 1;
        var level = path.at(escalation.caseId(), sight.severityOf(escalation.caseId()), number);
        var now = clock.instant();
        var next = now.plus(level.answerWithin()).truncatedTo(ChronoUnit.SECONDS);
        rows.reached(id, number, next);
        level.recipients().forEach(recipient -> rows.told(id, number, recipient, now));
        notices.escalated(escalation, level.recipients());
        tell(new EscalationLevelReached(
                escalation.caseId(),
                id,
                number,
                level.recipients().stream()
                        .map(EscalationPath.Recipient::person)
                        .toList(),
                next,
                level.rule()));
        return next;
    }

    /**
     * The person who acts takes care from now on. Somebody in the case may, and whoever was told.
     *
     * @throws UnknownEscalation for everybody else
     * @throws EscalationAlreadyAnswered when somebody else was faster
     */
    public void take(long id, String why) {
        var escalation = mustBeVisible(id);
        if (!mayTake(escalation)) {
            members.mustBeIn(escalation.caseId(), "take-escalation");
        }
        Reasons.mustBeGiven("takeReason", why);
        if (!rows.ended(id, "taken", members.person(), why, clock.instant())) {
            throw new EscalationAlreadyAnswered(mustBeVisible(id));
        }
        tell(new EscalationTaken(escalation.caseId(), id, members.person(), escalation.level(), why));
        notices.taken(escalation, members.person());
    }

    /** Whether the person who acts may take it. */
    @Transactional(readOnly = true)
    public boolean mayTake(Escalation escalation) {
        return escalation.isOpen()
                && (members.isIn(escalation.caseId()) || wasToldAndMayKnow(escalation, members.person()));
    }

    /** An escalation, for whoever reads the case or was told of it; refuses others as if it did not exist. */
    @Transactional(readOnly = true)
    public Escalation mustBeVisible(long id) {
        return rows.find(id)
                .filter(escalation -> sight.readsAll(members.person(), escalation.caseId())
                        || wasToldAndMayKnow(escalation, members.person()))
                .orElseThrow(() -> new UnknownEscalation(id));
    }

    /** A case may have become restricted since. */
    private boolean wasToldAndMayKnow(Escalation escalation, String person) {
        return rows.wasTold(escalation.id(), person)
                && sight.namedPeople(escalation.caseId())
                        .map(named -> named.contains(person))
                        .orElse(true);
    }

    /** The escalations of a case, the newest first; for those who may see the case. */
    @Transactional(readOnly = true)
    public List<Escalation> of(String caseId) {
        return rows.of(caseId, MOST_SHOWN);
    }

    /** Who was told of one, in order. */
    @Transactional(readOnly = true)
    public List<Escalation.Told> told(long id) {
        return rows.toldOf(id);
    }

    /** How many escalations of a case nobody has taken. */
    @Transactional(readOnly = true)
    public int open(String caseId) {
        return rows.openOf(caseId).size();
    }

    /** What a clock escalated is done: nobody has to take it any more. */
    void done(long late, String why) {
        rows.openOfClock(late).ifPresent(escalation -> end(escalation, "done", why));
    }

    /** The case has ended: what nobody took is needed no more. */
    void withdraw(String caseId, String why) {
        rows.openWithoutTask(caseId).forEach(escalation -> end(escalation, "withdrawn", why));
    }

    private void end(Escalation escalation, String outcome, String why) {
        if (rows.ended(escalation.id(), outcome, "", why, clock.instant())) {
            tell(new EscalationEnded(escalation.caseId(), escalation.id(), outcome, why));
        }
    }

    private void tell(Fact fact) {
        facts.publishEvent(fact);
    }
}
