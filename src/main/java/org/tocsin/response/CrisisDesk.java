package org.tocsin.response;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.Fact;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;
import org.tocsin.incident.IncidentAlreadyClosed;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.Reasons;
import org.tocsin.incident.Visibility;
import org.tocsin.policy.Targets;

/** The life of a crisis: declared, taken over, led by decisions and reports, and given back when control is regained. */
@Service
@Transactional
public class CrisisDesk {

    /** How often the crisis organisation reports, as a target of policy. */
    static final String SITUATION_REPORT = "situation-report";

    private static final int LONGEST_NAME = 200;

    private final Crises crises;
    private final CrisisLog log;
    private final IncidentDesk desk;
    private final Visibility visibility;
    private final Targets targets;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    CrisisDesk(
            Crises crises,
            CrisisLog log,
            IncidentDesk desk,
            Visibility visibility,
            Targets targets,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.crises = crises;
        this.log = log;
        this.desk = desk;
        this.visibility = visibility;
        this.targets = targets;
        this.user = user;
        this.clock = clock;
        this.facts = facts;
    }

    /** The incident, for whoever reads cases and for the crisis organisation; refuses as if it did not exist. */
    @Transactional(readOnly = true)
    public IncidentView mustBeVisible(IncidentId id) {
        return user.is(Role.CRISIS)
                ? desk.find(id).filter(view -> !view.restricted()).orElseGet(() -> visibility.mustBeVisible(id))
                : visibility.mustBeVisible(id);
    }

    /**
     * Control cannot be regained: an ISIRT manager or the crisis organisation declares the crisis.
     *
     * @throws IncidentAlreadyClosed for an incident that has ended
     * @throws CrisisAlreadyDeclared for one that is in a crisis already
     */
    public void declare(IncidentId id, String why) {
        user.mustBe(id.number(), "declare-crisis", Role.ISIRT_MANAGER, Role.CRISIS);
        Reasons.mustBeGiven("crisisReason", why);
        desk.mustBeOpen(id);
        if (isRunning(id)) {
            throw new CrisisAlreadyDeclared(id);
        }
        crises.save(new Crisis(id.number(), why, user.id(), clock.instant()));
        tell(new CrisisDeclared(id.number(), why));
    }

    /** The crisis organisation takes over. */
    public void accept(IncidentId id, String why) {
        var crisis = current(id);
        crisis.accept(user.id(), clock.instant());
        crises.save(crisis);
        tell(new CrisisAccepted(id.number(), why));
    }

    /** The crisis organisation does not take over; the incident stays with its owner. */
    public void decline(IncidentId id, String why) {
        var crisis = current(id);
        crisis.decline(user.id(), why, clock.instant());
        crises.save(crisis);
        tell(new CrisisDeclined(id.number(), why));
    }

    /**
     * Decides who has which part.
     *
     * @param parts who, and how to reach them, by part
     */
    public void appoint(IncidentId id, Map<String, String> parts) {
        log.appoint(led(id).key(), parts, user.id(), clock.instant());
        tell(new CrisisRolesAppointed(
                id.number(), parts.getOrDefault("lead", ""), parts.getOrDefault("spokesperson", "")));
    }

    /** Writes a decision down: what, on which basis, who. */
    public void logDecision(IncidentId id, String what, String basis, String decidedBy) {
        user.mustBe(id.number(), "log-decision", Role.CRISIS, Role.ISIRT_MANAGER);
        Reasons.mustBeGiven("decisionWhat", what);
        Reasons.mustBeGiven("decisionBasis", basis);
        mustBeName("decisionBy", decidedBy);
        log.decide(led(id).key(), new CrisisView.Decided(what, basis, decidedBy, user.id(), clock.instant()));
        tell(new CrisisDecisionLogged(id.number(), what, decidedBy, basis));
    }

    private static void mustBeName(String field, String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            throw new AnswerRefused(field, "Please say who decided, in at most " + LONGEST_NAME + " characters");
        }
    }

    /** Says how things stand and what comes next. */
    public void reportSituation(IncidentId id, String situation, String next) {
        log.report(led(id).key(), new CrisisView.Situation(situation, next, user.id(), clock.instant()));
        tell(new SituationReported(id.number(), situation, next));
    }

    /** Control is regained; the incident is its owner's again. */
    public void regainControl(IncidentId id, String evidence) {
        var crisis = current(id);
        crisis.regainControl(user.id(), evidence, clock.instant());
        crises.save(crisis);
        tell(new CrisisEnded(id.number(), desk.get(id).owner(), evidence));
    }

    /** When the first situation report is due, and how often after: a repeating interval as ISO 8601. */
    @Transactional(readOnly = true)
    public String reportCycle(IncidentId id) {
        var interval = targets.duration(SITUATION_REPORT, desk.get(id).severity());
        return "R/" + clock.instant().plus(interval) + "/" + interval;
    }

    /** Whether a crisis was declared and is neither declined nor ended. */
    @Transactional(readOnly = true)
    public boolean isRunning(IncidentId id) {
        return crises.findFirstByIncidentOrderByIdDesc(id.number())
                .filter(Crisis::isRunning)
                .isPresent();
    }

    /** Every crisis of an incident, the newest first. */
    @Transactional(readOnly = true)
    public List<CrisisView> of(IncidentId id) {
        return crises.findByIncidentOrderByIdDesc(id.number()).stream()
                .map(this::view)
                .toList();
    }

    private CrisisView view(Crisis crisis) {
        var key = crisis.key();
        return new CrisisView(crisis.course(), log.partsOf(key), log.decisionsOf(key), log.situationsOf(key));
    }

    private Crisis led(IncidentId id) {
        var crisis = current(id);
        crisis.mustBeLed();
        return crisis;
    }

    private Crisis current(IncidentId id) {
        return crises.findFirstByIncidentOrderByIdDesc(id.number()).orElseThrow(() -> new NoCrisis(id));
    }

    private void tell(Fact fact) {
        facts.publishEvent(fact);
    }
}
