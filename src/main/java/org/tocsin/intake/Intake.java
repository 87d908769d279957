package org.tocsin.intake;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.Fact;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Decisions;
import org.tocsin.files.CaseFiles;
import org.tocsin.files.FileUpload;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;
import org.tocsin.incident.Declaration;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;

/** Takes reports, has them assessed, and turns an event into an incident where it is one. */
@Service
@Transactional
public class Intake {

    private final SecurityEvents events;
    private final PastDecisions decisions;
    private final AssessmentRules rules;
    private final Decisions tables;
    private final IncidentDesk incidents;
    private final CaseFiles files;
    private final EventSecrecy secrecy;
    private final IntakeNotices notices;
    private final Receptions receptions;
    private final ReceptionRules receptionRules;
    private final IntakeSettings settings;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Intake(
            SecurityEvents events,
            PastDecisions decisions,
            AssessmentRules rules,
            Decisions tables,
            IncidentDesk incidents,
            CaseFiles files,
            EventSecrecy secrecy,
            IntakeNotices notices,
            Receptions receptions,
            ReceptionRules receptionRules,
            IntakeSettings settings,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.events = events;
        this.decisions = decisions;
        this.rules = rules;
        this.tables = tables;
        this.incidents = incidents;
        this.files = files;
        this.secrecy = secrecy;
        this.notices = notices;
        this.receptions = receptions;
        this.receptionRules = receptionRules;
        this.settings = settings;
        this.user = user;
        this.clock = clock;
        this.facts = facts;
    }

    /**
     * Takes a report with files; all of it, or nothing when one file is refused.
     *
     * @throws org.tocsin.files.FileRefused when a file cannot be taken
     */
    public Receipt report(EventReport report, List<FileUpload> uploads) {
        mustBeFew(uploads);
        var receipt = report(report);
        uploads.forEach(upload -> files.attach(receipt.event().number(), upload));
        return receipt;
    }

    private void mustBeFew(List<FileUpload> uploads) {
        if (uploads.size() > settings.filesPerReport()) {
            throw new AnswerRefused("files", "At most " + settings.filesPerReport() + " files come with a report");
        }
    }

    /**
     * Takes a report; from now on the event exists and waits for its assessment.
     *
     * @return what the reporter takes home: the number, and the code under which the status can be seen
     * @throws AnswerRefused naming the field that is wrong
     */
    public Receipt report(EventReport report) {
        return take(report, user.id());
    }

    /**
     * Takes a report that came by phone, on paper or in person, entered by the point of contact for whoever made it.
     *
     * @throws AnswerRefused naming the field that is wrong
     */
    public Receipt enter(EventReport report, Reception reception, List<FileUpload> uploads) {
        user.mustBe("event-report", "enter-report", Role.POC);
        receptionRules.check(report, reception, clock.instant());
        mustBeFew(uploads);
        var receipt = take(report, reception.user().orElse(ReceptionRules.NOBODY_KNOWN));
        receptions.add(receipt.event(), reception);
        facts.publishEvent(new ReportEntered(receipt.event().number(), reception.how(), reception.at()));
        uploads.forEach(upload -> files.attach(receipt.event().number(), upload));
        return receipt;
    }

    private Receipt take(EventReport report, String reportedBy) {
        var now = clock.instant();
        ReportRules.check(report, now);
        var number = "EVT-%d-%06d".formatted(now.atOffset(ZoneOffset.UTC).getYear(), events.nextNumber());
        var receipt = new Receipt(EventId.of(number), Receipt.newCode());
        var event =
                new SecurityEvent(receipt.event(), report, now, reportedBy, Triage.NONE, standing(report), false, 0);
        events.add(event, Receipt.hash(receipt.code()));
        events.index(event.id(), EventWords.of(event));
        facts.publishEvent(arrival(event));
        notices.acknowledge(event, receipt);
        return receipt;
    }

    /** A weakness needs no assessment as an event: nothing has happened. */
    private static Standing standing(EventReport report) {
        return report.isWeakness() ? Standing.of(EventState.VULNERABILITY) : Standing.NEW;
    }

    private static Fact arrival(SecurityEvent event) {
        var number = event.id().number();
        var report = event.report();
        return report.isWeakness()
                ? new VulnerabilityReported(number, "Reported as a weakness")
                : new EventReported(
                        number,
                        report.source().id(),
                        report.kind(),
                        report.detected().inWords());
    }

    /** Asks the table in force how soon the event should be looked at. */
    public Triage triage(EventId id) {
        var event = load(id);
        var decision = tables.decide("event-triage", triageInputs(event.report()));
        var triage = new Triage(decision.text("triagePriority"), decision.text("triageAdvice"));
        events.save(event.triaged(triage));
        facts.publishEvent(new EventTriaged(id.number(), triage.priority(), decision.version(), decision.sources()));
        return triage;
    }

    /** The point of contact says what the event is. Throws {@link EventAlreadyDecided}. */
    public EventDecision assess(EventId id, Assessment assessment) {
        var event = load(id);
        rules.check(event, assessment);
        events.save(event.assessed(assessment));
        decisions.add(id, PastDecision.of(assessment, event.awareAt(assessment), clock.instant()));
        facts.publishEvent(new EventAssessed(
                id.number(),
                assessment.decision().id(),
                assessment.by(),
                assessment.incident(),
                assessment.duplicateOf().map(EventId::number),
                assessment.why()));
        assessment
                .duplicateOf()
                .ifPresent(original ->
                        facts.publishEvent(new DuplicateReported(original.number(), id.number(), assessment.why())));
        return assessment.decision();
    }

    /** The event becomes an incident, as the point of contact has decided. */
    public IncidentId declareIncident(EventId id) {
        var event = load(id);
        var decision = latestDecision(id);
        var incident = incidents.declare(declaration(event, decision));
        belongs(event, incident, decision.by());
        return incident;
    }

    /** The event belongs to a running incident, as the point of contact has decided. */
    public void attach(EventId id) {
        var decision = latestDecision(id);
        var incident = IncidentId.of(decision.incident().orElseThrow(() -> new EventNotDecided(id)));
        incidents.attachEvent(incident, id.number(), decision.why());
        belongs(load(id), incident, decision.by());
    }

    /** Whoever treats weaknesses is told of this one. */
    public void reportVulnerability(EventId id) {
        facts.publishEvent(
                new VulnerabilityReported(id.number(), latestDecision(id).why()));
    }

    /** Whoever deals with the matter further on lets the reporter know what became of it, in plain words. */
    public void followUp(EventId id, String answer) {
        events.followUp(load(id).id(), answer, clock.instant());
        facts.publishEvent(new ReporterToldMore(id.number(), answer));
    }

    /** The response team looks at a false alarm; if it is none, the point of contact looks again. */
    public void reviewFalseAlarm(EventId id, FalseAlarmReview review) {
        ReportRules.mustBeGiven("falseAlarmRationale", review.why());
        events.save(load(id).reviewed(review.upheld()));
        var verdict = review.upheld() ? PastDecision.UPHELD : PastDecision.REJECTED;
        decisions.add(id, PastDecision.plain(verdict, review.by(), clock.instant(), review.why(), review.attributes()));
        facts.publishEvent(new FalseAlarmReviewed(id.number(), review.upheld(), review.by(), review.why()));
    }

    /**
     * The decision counts no more and the event is assessed again, on the word of an ISIRT manager.
     *
     * @throws org.tocsin.incident.IncidentAlreadyClosed when the event's incident has ended
     */
    public void reverseDecision(EventId id, String why) {
        user.mustBe(id.number(), "reverse-decision", Role.ISIRT_MANAGER);
        ReportRules.mustBeGiven("reversalReason", why);
        ReportRules.mustBeText("reversalReason", why, ReportRules.LONGEST_TEXT);
        var event = load(id);
        events.save(event.reversed());
        event.standing().incident().ifPresent(incident -> incidents.detachEvent(incident, id.number(), why));
        decisions.add(id, PastDecision.plain(PastDecision.REVERSED, user.id(), clock.instant(), why, Map.of()));
        facts.publishEvent(new EventDecisionReversed(id.number(), event.state().id(), why));
    }

    /** The event, for whoever holds its number. */
    @Transactional(readOnly = true)
    public Optional<SecurityEvent> find(EventId id) {
        return events.find(id);
    }

    /** The event with that number. Throws {@link UnknownEvent} when there is none. */
    @Transactional(readOnly = true)
    public SecurityEvent get(String number) {
        return Optional.of(number)
                .filter(EventId::isOne)
                .map(EventId::of)
                .flatMap(events::find)
                .orElseThrow(() -> new UnknownEvent(number));
    }

    /** The event behind a receipt's code. */
    @Transactional(readOnly = true)
    public Optional<SecurityEvent> findByReceipt(String code) {
        return events.findByReceipt(Receipt.hash(code));
    }

    /** Every decision about an event, the newest first. */
    @Transactional(readOnly = true)
    public List<PastDecision> decisionsOn(EventId id) {
        return decisions.of(id);
    }

    /** The events that belong to an incident. */
    @Transactional(readOnly = true)
    public List<SecurityEvent> eventsOf(IncidentId incident) {
        return events.of(incident);
    }

    /** The reports that repeat an event. */
    @Transactional(readOnly = true)
    public List<SecurityEvent> duplicatesOf(EventId id) {
        return events.duplicatesOf(id);
    }

    private void belongs(SecurityEvent event, IncidentId incident, String by) {
        events.save(event.belongingTo(incident));
        incidents.contributed(incident, by, "assess-event");
        facts.publishEvent(new EventLinked(event.id().number(), incident.number()));
        secrecy.follow(event.id(), incident);
    }

    private static Map<String, Object> triageInputs(EventReport report) {
        return Map.of(
                "reporterAssessment", report.kind(),
                "ongoing", report.ongoing(),
                "personalData", report.personalData(),
                "source", report.source().id());
    }

    private static Declaration declaration(SecurityEvent event, PastDecision decision) {
        var report = event.report();
        return new Declaration(
                decision.title(),
                event.id().number(),
                report.occurred().map(Moment::start),
                report.occurred()
                        .map(Moment::precision)
                        .orElse(Precision.MINUTE)
                        .id(),
                report.detected().start(),
                decision.awareAt().orElse(event.reportedAt()),
                decision.awareGapReason(),
                event.restricted(),
                decision.why());
    }

    private PastDecision latestDecision(EventId id) {
        return decisions.latest(id).orElseThrow(() -> new EventNotDecided(id));
    }

    private SecurityEvent load(EventId id) {
        return events.find(id).orElseThrow(() -> new UnknownEvent(id.number()));
    }
}
