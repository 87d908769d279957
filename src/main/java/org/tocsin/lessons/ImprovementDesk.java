package org.tocsin.lessons;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.Fact;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.People;
import org.tocsin.identity.Role;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.Reasons;
import org.tocsin.policy.Days;

/** The life of an improvement: agreed, planned, carried out, and verified by somebody else or rejected with a reason. */
@Service
@Transactional
public class ImprovementDesk {

    private final Improvements improvements;
    private final ImprovementNumbers numbers;
    private final ImprovementWords words;
    private final ImprovementPolicy policy;
    private final People people;
    private final CurrentUser user;
    private final Days days;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    ImprovementDesk(
            Improvements improvements,
            ImprovementNumbers numbers,
            ImprovementWords words,
            ImprovementPolicy policy,
            People people,
            CurrentUser user,
            Days days,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.improvements = improvements;
        this.numbers = numbers;
        this.words = words;
        this.policy = policy;
        this.people = people;
        this.user = user;
        this.days = days;
        this.clock = clock;
        this.facts = facts;
    }

    /** Makes each agreed line a record of its own; a line that a further review of the incident repeats stays one. */
    public void agree(IncidentId incident, List<String> texts) {
        var known = of(incident).stream().map(ImprovementView::text).collect(Collectors.toSet());
        texts.stream().filter(text -> !known.contains(text)).forEach(text -> agree(incident, text));
    }

    private void agree(IncidentId incident, String text) {
        var id = numbers.next();
        var improvement = new Improvement(id.number(), incident.number(), text, user.id(), clock.instant());
        improvements.save(improvement);
        words.index(improvement.view());
        tell(new ImprovementAgreed(id.number(), incident.number(), text));
    }

    /** Somebody is to carry it out. Refuses an unknown person and a date that has passed. */
    public ImprovementView plan(ImprovementId id, ImprovementPlan plan) {
        var unit = unitOf("improvementOwner", plan.owner());
        var due = DueDay.of(plan.dueOn(), days);
        var view = change(id, improvement -> {
            improvement.plan(plan.changes(), plan.owner(), unit, due, clock.instant());
            return improvement.view();
        });
        tell(new ImprovementPlanned(id.number(), plan.changes().id(), plan.owner(), due.end(), due.day(), plan.why()));
        return view;
    }

    /** It is given up, by the decision of an ISIRT manager. */
    public void reject(ImprovementId id, String why) {
        run(id, improvement -> improvement.reject(why, clock.instant()));
        tell(new ImprovementRejected(id.number(), why));
    }

    /** It is carried out all the same, although its owner would give it up. */
    public void declineRejection(ImprovementId id, String why) {
        run(id, Improvement::declineRejection);
        tell(new ImprovementRejectionDeclined(id.number(), why));
    }

    /** Its owner would give it up. */
    public void proposeRejection(ImprovementId id, String why) {
        run(id, Improvement::proposeRejection);
        tell(new ImprovementRejectionProposed(id.number(), why));
    }

    /** It is carried out; answers when its effect can be seen, as policy says for what it changes. */
    public Instant carryOut(ImprovementId id, String why) {
        var effectAt = clock.instant().plus(policy.effectPeriod(changesOf(get(id))));
        run(id, improvement -> improvement.carryOut(user.id(), effectAt));
        tell(new ImprovementCarriedOut(id.number(), effectAt, why));
        return effectAt;
    }

    /** It works. Refuses its owner and whoever carried it out. */
    public void verifyEffect(ImprovementId id, String evidence) {
        var view = mustBeVerifiedByAnother(id);
        run(id, improvement -> improvement.beEffective(user.id(), evidence, clock.instant()));
        tell(new ImprovementEffective(id.number(), view.carriedOutBy(), evidence));
    }

    /** It does not work and is to be carried out again until then. Refuses its owner and whoever carried it out. */
    public void denyEffect(ImprovementId id, LocalDate dueOn, String evidence) {
        var view = mustBeVerifiedByAnother(id);
        var due = DueDay.of(dueOn, days);
        run(id, improvement -> improvement.beIneffective(user.id(), due, clock.instant()));
        tell(new ImprovementNotEffective(id.number(), view.carriedOutBy(), due.end(), due.day(), evidence));
    }

    private ImprovementView mustBeVerifiedByAnother(ImprovementId id) {
        var improvement = load(id);
        if (!improvement.mayBeVerifiedBy(user.id())) {
            throw user.refused(id.number(), "verify-effect", Improvement.FOUR_EYES);
        }
        return improvement.view();
    }

    /** Somebody else carries it out from now on, by the decision of an ISIRT manager. */
    public void handOver(ImprovementId id, String person, String why) {
        user.mustBe(id.number(), "hand-over-improvement", Role.ISIRT_MANAGER);
        Reasons.mustBeGiven("newOwnerReason", why);
        var unit = unitOf("newOwner", person);
        var previous = change(id, improvement -> improvement.handOver(person, unit));
        tell(new ImprovementHandedOver(id.number(), person, previous, why));
    }

    /** It is to be carried out until another date, by the decision of an ISIRT manager. */
    public void moveDue(ImprovementId id, LocalDate dueOn, String why) {
        user.mustBe(id.number(), "move-due-date", Role.ISIRT_MANAGER);
        Reasons.mustBeGiven("newDueReason", why);
        var due = DueDay.of(dueOn, days);
        var previous = change(id, improvement -> improvement.moveDue(due, clock.instant()));
        tell(new ImprovementDueMoved(id.number(), due.end(), due.day(), previous, why));
    }

    /** Its due date has passed; owner and ISIRT managers are told. */
    public void reportOverdue(ImprovementId id) {
        var view = get(id);
        view.dueAt().ifPresent(due -> tell(new ImprovementOverdue(id.number(), view.owner(), due)));
    }

    /** When its delay is reported for the first time and again: a repeating interval as ISO 8601. */
    @Transactional(readOnly = true)
    public String overdueCycle(ImprovementId id) {
        var view = get(id);
        return "R/" + view.dueAt().orElseThrow() + "/" + policy.overdueInterval(changesOf(view));
    }

    /** The improvement as it stands. Throws {@link UnknownImprovement} when there is none. */
    @Transactional(readOnly = true)
    public ImprovementView get(ImprovementId id) {
        return load(id).view();
    }

    /** The improvements that came from an incident, in the order in which they were agreed. */
    @Transactional(readOnly = true)
    public List<ImprovementView> of(IncidentId incident) {
        return improvements.findByIncidentOrderByNumber(incident.number()).stream()
                .map(Improvement::view)
                .toList();
    }

    /** The role by which a person is known; reporters are everybody, so another role says more. */
    private String unitOf(String field, String person) {
        if (!people.canWork(person)) {
            throw new AnswerRefused(field, "Nobody who can be given tasks has the user id \u201c" + person + "\u201d");
        }
        var roles = people.rolesOf(person);
        return roles.stream()
                .filter(role -> role != Role.REPORTER)
                .findFirst()
                .or(() -> roles.stream().findFirst())
                .map(Role::id)
                .orElse("");
    }

    private static WhatChanges changesOf(ImprovementView view) {
        return view.changes().orElseThrow(() -> new ImprovementMovedOn(view.id(), view.state()));
    }

    private void run(ImprovementId id, Consumer<Improvement> change) {
        change(id, improvement -> {
            change.accept(improvement);
            return id;
        });
    }

    private <T> T change(ImprovementId id, Function<Improvement, T> change) {
        var improvement = load(id);
        var answer = change.apply(improvement);
        improvements.save(improvement);
        return answer;
    }

    private Improvement load(ImprovementId id) {
        return improvements.findByNumber(id.number()).orElseThrow(() -> new UnknownImprovement(id.number()));
    }

    private void tell(Fact fact) {
        facts.publishEvent(fact);
    }
}
