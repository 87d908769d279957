package org.tocsin.assessment;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.engine.Decisions;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.SeverityClass;

/** Confirms, classifies and rates incidents: tables propose, people decide, and every judgement is kept. */
@Service
@Transactional
public class Assessment {

    private final IncidentDesk desk;
    private final CaseRecord record;
    private final Categories categories;
    private final Decisions decisions;
    private final Classifications classifications;
    private final Proposals proposals;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Assessment(
            IncidentDesk desk,
            CaseRecord record,
            Categories categories,
            Decisions decisions,
            Classifications classifications,
            Proposals proposals,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.desk = desk;
        this.record = record;
        this.categories = categories;
        this.decisions = decisions;
        this.classifications = classifications;
        this.proposals = proposals;
        this.user = user;
        this.clock = clock;
        this.facts = facts;
    }

    /** The response team says whether it is an incident, and what it is otherwise. */
    public void recordConfirmation(IncidentId id, Confirmation said) {
        if (said.isConfirmed()) {
            desk.confirm(id, said.outcome(), said.why());
        } else {
            desk.reject(id, said.outcome(), said.why());
        }
    }

    /** Category, assets, factors and impacts as somebody judged them. */
    public void classify(IncidentId id, Classification judged) {
        var category = categories.choice(judged.category(), judged.subKind());
        classifications.save(new ClassificationRow(
                null,
                id.number(),
                judged.category(),
                judged.subKind(),
                judged.factors(),
                judged.impacts(),
                judged.why(),
                user.id(),
                clock.instant()));
        record.decideCategory(id, category, judged.why());
        record.recordScope(id, judged.assets().toAssets(), judged.impacts().byKind());
        facts.publishEvent(new IncidentClassified(
                id.number(), judged.category(), judged.subKind(), judged.factors(), judged.impacts(), judged.why()));
    }

    /** Asks the tables which severity they propose. Throws {@link NotYetClassified}. */
    public SeverityClass proposeSeverity(IncidentId id) {
        var classified = classifications
                .findFirstByIncidentOrderByIdDesc(id.number())
                .orElseThrow(() -> new NotYetClassified(id));
        var byFactors =
                decisions.decide("incident-severity", classified.factors().inputs());
        var byImpact = decisions.decide(
                "impact-severity", Map.of("highestImpact", classified.impacts().highest()));
        var proposal = proposals.save(Proposal.of(classified, byFactors, byImpact, clock.instant()));
        facts.publishEvent(new SeverityProposed(
                id.number(), proposal.severity(), proposal.decisions(), proposal.rules(), proposal.basis()));
        return proposal.severityClass();
    }

    /** Somebody accepts or overrules the proposal. */
    public void decideSeverity(IncidentId id, SeverityVerdict verdict) {
        var proposal =
                proposals.findFirstByIncidentOrderByIdDesc(id.number()).orElseThrow(() -> new NotYetClassified(id));
        var severity = verdict.chosen().orElse(proposal.severityClass());
        record.decideSeverity(id, severity, proposal.judgedBy(verdict), verdict.why());
    }

    /** Another category outside a task; the earlier one is kept. */
    public void changeCategory(IncidentId id, String category, String subKind, String why) {
        mayChange(id, "change-category");
        Reason.mustBeGiven("changeReason", why);
        record.decideCategory(id, categories.choice(category, subKind), why);
        desk.contributed(id, user.id(), "change-category");
    }

    /** Another severity outside a task; the earlier one is kept. */
    public void changeSeverity(IncidentId id, int points, String why) {
        mayChange(id, "change-severity");
        Reason.mustBeGiven("changeReason", why);
        var verdict = SeverityVerdict.overrule(points, why);
        record.decideSeverity(id, verdict.chosen().orElseThrow(), "Changed on the case page", why);
        desk.contributed(id, user.id(), "change-severity");
    }

    /** How the incident is classified and rated, and how it came to that. */
    @Transactional(readOnly = true)
    public AssessmentView of(IncidentId id) {
        var changes = record.changesOf(id);
        return new AssessmentView(
                categories.labelOf(desk.get(id).category()),
                classifications.findFirstByIncidentOrderByIdDesc(id.number()).map(ClassificationRow::view),
                proposals.findFirstByIncidentOrderByIdDesc(id.number()).map(Proposal::view),
                changes.stream()
                        .filter(change -> change.what().equals("category"))
                        .toList(),
                changes.stream()
                        .filter(change -> change.what().equals("severity"))
                        .toList());
    }

    private void mayChange(IncidentId id, String deed) {
        user.mustBe(id.number(), deed, Role.ISIRT, Role.ISIRT_MANAGER);
    }
}
