package org.tocsin.incident;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.OnDuty;
import org.tocsin.identity.People;
import org.tocsin.identity.Role;

/** The life of a case: declared, owned, moved from phase to phase, closed and perhaps reopened. */
@Service
@Transactional
public class IncidentDesk {

    private final Incidents incidents;
    private final IncidentNumbers numbers;
    private final Changes changes;
    private final CaseWords words;
    private final Closure closure;
    private final OnDuty onDuty;
    private final People people;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    IncidentDesk(
            Incidents incidents,
            IncidentNumbers numbers,
            Changes changes,
            CaseWords words,
            Closure closure,
            OnDuty onDuty,
            People people,
            CurrentUser user,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.incidents = incidents;
        this.numbers = numbers;
        this.changes = changes;
        this.words = words;
        this.closure = closure;
        this.onDuty = onDuty;
        this.people = people;
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
        this.facts = facts;
    }

    /** Opens a case for an event; the ISIRT manager on duty owns it until an owner is appointed. */
    public IncidentId declare(Declaration declaration) {
        var owner = onDuty.isirtManager().id();
        var incident = new Incident(numbers.next(), declaration.title(), declaration.times(), owner, clock.instant());
        incident.restrict(declaration.restricted());
        incidents.add(incident);
        var id = incident.view().id();
        link(id, declaration.eventId());
        changes.remember(id, "owner", "", owner, "ISIRT manager on duty", declaration.why());
        words.index(incident.view());
        facts.publishEvent(new IncidentDeclared(
                id.number(), declaration.title(), declaration.eventId(), owner, declaration.why()));
        return id;
    }

    /** The case as it stands. */
    @Transactional(readOnly = true)
    public Optional<IncidentView> find(IncidentId id) {
        return incidents.find(id).map(Incident::view);
    }

    /** The case as it stands. Throws {@link UnknownIncident} when there is none. */
    @Transactional(readOnly = true)
    public IncidentView get(IncidentId id) {
        return load(id).view();
    }

    /** Refuses when the case has ended. Throws {@link IncidentAlreadyClosed}. */
    @Transactional(readOnly = true)
    public void mustBeOpen(IncidentId id) {
        load(id).mustBeOpen();
    }

    /** A further event belongs to the case. Throws {@link IncidentAlreadyClosed}. */
    public void attachEvent(IncidentId id, String eventId, String why) {
        load(id).mustBeOpen();
        link(id, eventId);
        facts.publishEvent(new EventAttached(id.number(), eventId, why));
    }

    /** An event belongs to the case no more. Throws {@link IncidentAlreadyClosed}. */
    public void detachEvent(IncidentId id, String eventId, String why) {
        load(id).mustBeOpen();
        jdbc.sql("delete from incident_event where incident = ? and event = ?")
                .params(id.number(), eventId)
                .update();
        facts.publishEvent(new EventDetached(id.number(), eventId, why));
    }

    /** An event belongs to another case from now on; the one that it leaves may have ended. */
    void moveEvent(String eventId, IncidentId from, IncidentId to, String why) {
        load(to).mustBeOpen();
        jdbc.sql("delete from incident_event where incident = ? and event = ?")
                .params(from.number(), eventId)
                .update();
        link(to, eventId);
        facts.publishEvent(new EventDetached(from.number(), eventId, why));
        facts.publishEvent(new EventAttached(to.number(), eventId, why));
    }

    /** The case ends because it is the same as another one. */
    void endMerged(IncidentId id) {
        change(id, incident -> incident.endMerged(clock.instant()));
        facts.publishEvent(new PhaseEntered(id.number(), Phase.CLOSED.id()));
    }

    /** The response team says that it is an incident: {@code actual}, {@code attempted} or {@code suspected}. */
    public void confirm(IncidentId id, String status, String why) {
        change(id, incident -> incident.confirm(status));
        facts.publishEvent(new IncidentConfirmed(id.number(), status, why));
    }

    /** The response team says that it is none: {@code false-alarm}, {@code near-miss}, {@code duplicate} … */
    public void reject(IncidentId id, String reason, String why) {
        var view = change(id, incident -> incident.reject(reason));
        facts.publishEvent(new IncidentNotConfirmed(id.number(), reason, view.owner(), why));
    }

    /** The case ends because it is no incident, for the reason given when it was rejected. */
    public void endUnconfirmed(IncidentId id) {
        change(id, incident -> incident.endUnconfirmed(clock.instant()));
        facts.publishEvent(new PhaseEntered(id.number(), Phase.NOT_CONFIRMED.id()));
    }

    /** The case moves to its next phase. */
    public void enterPhase(IncidentId id, Phase phase) {
        change(id, incident -> incident.enter(phase));
        facts.publishEvent(new PhaseEntered(id.number(), phase.id()));
    }

    /** Somebody carries the case to its conclusion from now on. Throws {@link OwnerUnknown} for a stranger. */
    public void appointOwner(IncidentId id, String personId, String why) {
        if (!people.holds(personId, Role.ISIRT, Role.ISIRT_MANAGER)) {
            throw new OwnerUnknown(personId);
        }
        handOver(id, personId, why);
    }

    private void handOver(IncidentId id, String personId, String why) {
        var previous = get(id).owner();
        var view = change(id, incident -> incident.belongTo(personId));
        changes.remember(id, "owner", previous, personId, "", why);
        words.index(view);
        facts.publishEvent(new OwnerAppointed(id.number(), personId, previous, why));
    }

    /**
     * Closes the case or sends it back.
     *
     * @throws ClosureRefused when something is missing, or when the approver handled the case alone
     */
    public void decideClosure(IncidentId id, ClosureDecision decision, String why) {
        var view = get(id);
        if (decision == ClosureDecision.APPROVED) {
            closure.check(view, user);
            change(id, incident -> incident.close(clock.instant()));
            facts.publishEvent(new IncidentClosed(id.number(), view.owner(), user.id(), why));
        } else {
            facts.publishEvent(new ClosureSentBack(id.number(), decision.id(), why));
        }
    }

    /** An ended case runs again, on the decision of an ISIRT manager. */
    public void reopen(IncidentId id, String why) {
        user.mustBe(id.number(), "reopen", Role.ISIRT_MANAGER);
        Reasons.mustBeGiven("reopenReason", why);
        var view = change(id, Incident::reopen);
        facts.publishEvent(new IncidentReopened(id.number(), view.owner(), why));
    }

    /** Remembers who worked on the case, so that nobody approves what they did alone. */
    public void contributed(IncidentId id, String person, String task) {
        jdbc.sql("insert into incident_contribution (incident, person, task, contributed_at) values (?, ?, ?, ?)")
                .params(id.number(), person, task, Timestamp.from(clock.instant()))
                .update();
    }

    /** Who worked on the case, whoever did most first. */
    @Transactional(readOnly = true)
    public List<Contribution> contributionsTo(IncidentId id) {
        var tasks = new LinkedHashMap<String, List<String>>();
        jdbc.sql("select person, task from incident_contribution where incident = ? order by id")
                .param(id.number())
                .query(rs -> {
                    tasks.computeIfAbsent(rs.getString("person"), person -> new ArrayList<>())
                            .add(rs.getString("task"));
                });
        return tasks.entrySet().stream()
                .map(one -> new Contribution(one.getKey(), List.copyOf(one.getValue())))
                .sorted(Comparator.comparingInt(
                                (Contribution one) -> one.tasks().size())
                        .reversed())
                .toList();
    }

    private IncidentView change(IncidentId id, Consumer<Incident> change) {
        var incident = load(id);
        change.accept(incident);
        incidents.save(incident);
        return incident.view();
    }

    private Incident load(IncidentId id) {
        return incidents.find(id).orElseThrow(() -> new UnknownIncident(id.number()));
    }

    private void link(IncidentId id, String eventId) {
        var known = jdbc.sql("select count(*) from incident_event where incident = ? and event = ?")
                .params(id.number(), eventId)
                .query(Integer.class)
                .single();
        if (known == 0) {
            jdbc.sql("insert into incident_event (incident, event, attached_at, attached_by) values (?, ?, ?, ?)")
                    .params(id.number(), eventId, Timestamp.from(clock.instant()), user.id())
                    .update();
        }
    }
}
