package org.tocsin.response;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.Fact;
import org.tocsin.engine.Forms;
import org.tocsin.identity.CurrentUser;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.Phase;
import org.tocsin.policy.Targets;

/** Brings an incident under control and back to normal: which playbook leads, what was done, and who verified it. */
@Service
@Transactional
public class Response {

    static final String CONTROL = "control";

    private final IncidentDesk desk;
    private final Playbooks playbooks;
    private final ResponseRecords records;
    private final Targets targets;
    private final Forms forms;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Response(
            IncidentDesk desk,
            Playbooks playbooks,
            ResponseRecords records,
            Targets targets,
            Forms forms,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.desk = desk;
        this.playbooks = playbooks;
        this.records = records;
        this.targets = targets;
        this.forms = forms;
        this.user = user;
        this.clock = clock;
        this.facts = facts;
    }

    /** The response begins, or begins again. */
    public void enter(IncidentId id) {
        desk.enterPhase(id, Phase.RESPONSE);
    }

    /** Chooses what leads through the immediate response, and sets the time limit of control. */
    public SelectedPlaybook selectPlaybook(IncidentId id) {
        var choice = playbooks.choose(desk.get(id));
        var limit = nextControlLimit(id);
        var model = choice.playbook();
        records.add(new PlaybookSelection(
                null,
                id.number(),
                model.id(),
                model.name(),
                choice.rationale(),
                choice.decision(),
                limit,
                clock.instant()));
        tell(new PlaybookSelected(id.number(), model.id(), choice.decision(), limit, choice.rationale()));
        return new SelectedPlaybook(model.id(), limit);
    }

    /** A step of the playbook is done; what was answered is kept as the person saw it. */
    public void recordPlaybookStep(IncidentId id, StepDone done) {
        var answers = StepAnswer.of(forms.inForce(done.step()), done.answers());
        records.add(new PlaybookStep(
                null,
                id.number(),
                done.playbook(),
                done.step(),
                done.name(),
                StepAnswers.write(answers),
                user.id(),
                clock.instant()));
        tell(new PlaybookStepDone(id.number(), done.playbook(), done.step(), answers));
    }

    /** The immediate response still goes on although it was time to decide about control. */
    public void reportControlOverdue(IncidentId id) {
        tell(new ControlDecisionOverdue(id.number(), controlLimit(id)));
    }

    /** Somebody says whether the incident is under control; if not, the question comes back at the limit returned. */
    public Optional<Instant> recordControl(IncidentId id, boolean isUnderControl, String why) {
        var next = Optional.of(isUnderControl).filter(yes -> !yes).map(no -> nextControlLimit(id));
        var assessment = new ControlAssessment(
                null,
                id.number(),
                isUnderControl,
                why,
                controlLimit(id),
                next.orElse(null),
                user.id(),
                clock.instant());
        records.add(assessment);
        tell(new ControlAssessed(id.number(), isUnderControl, assessment.dueAt(), next, why));
        return next;
    }

    /** More was done because the incident was not under control. */
    public void recordFurtherMeasures(IncidentId id, String measures, String outcome) {
        records.add(new FurtherMeasure(null, id.number(), measures, outcome, user.id(), clock.instant()));
        tell(new FurtherMeasuresTaken(id.number(), measures, outcome));
    }

    /** The cause was removed and what was harmed was restored. */
    public void recordLaterResponses(IncidentId id, String eradication, String restoration, String monitoring) {
        records.add(
                new LaterResponse(null, id.number(), eradication, restoration, monitoring, user.id(), clock.instant()));
        tell(new LaterResponsesCarriedOut(id.number(), eradication, restoration, monitoring));
    }

    /** Somebody else looked whether everything works again. Refuses whoever carried out the later responses. */
    public void recordRecovery(IncidentId id, boolean isVerified, String evidence) {
        var checked = records.lastLaterResponse(id.number())
                .orElseThrow(() -> new IllegalStateException("No later responses were recorded for " + id));
        if (!checked.mayBeVerifiedBy(user.id())) {
            throw user.refused(id.number(), "verify-recovery", LaterResponse.FOUR_EYES);
        }
        records.add(new RecoveryCheck(null, id.number(), isVerified, evidence, user.id(), clock.instant()));
        tell(
                isVerified
                        ? new RecoveryVerified(id.number(), checked.carriedOutBy(), evidence)
                        : new RecoveryNotVerified(id.number(), checked.carriedOutBy(), evidence));
    }

    /** The response as far as it went. */
    @Transactional(readOnly = true)
    public ResponseView of(IncidentId id) {
        return records.of(id.number());
    }

    private Instant controlLimit(IncidentId id) {
        return records.controlLimit(id.number())
                .orElseThrow(() -> new IllegalStateException("No playbook was selected for " + id));
    }

    private Instant nextControlLimit(IncidentId id) {
        var severity = desk.get(id).severity();
        return targets.dueAt(CONTROL, severity, clock.instant()).truncatedTo(ChronoUnit.SECONDS);
    }

    private void tell(Fact fact) {
        facts.publishEvent(fact);
    }
}
