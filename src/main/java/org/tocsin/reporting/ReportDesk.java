package org.tocsin.reporting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.Fact;
import org.tocsin.documents.Tlp;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.CurrentUser;
import org.tocsin.incident.AnswersKept;
import org.tocsin.incident.IncidentId;

/** The life of interim reports: due, written, read by a second person, frozen, sent. */
@Service
@Transactional
public class ReportDesk {

    /** What is said to whoever reviews what they wrote. */
    static final String FOUR_EYES = "Whoever wrote an interim report cannot review it";

    private static final int LONGEST_TEXT = 8_000;

    private final InterimReports reports;
    private final ReportDrafts drafts;
    private final FurtherAnswers further;
    private final NamedRecipients recipients;
    private final ReportClock due;
    private final ReportedCases cases;
    private final DistributionList distribution;
    private final ReportPaper paper;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    ReportDesk(
            InterimReports reports,
            ReportDrafts drafts,
            FurtherAnswers further,
            NamedRecipients recipients,
            ReportClock due,
            ReportedCases cases,
            DistributionList distribution,
            ReportPaper paper,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.reports = reports;
        this.drafts = drafts;
        this.further = further;
        this.recipients = recipients;
        this.due = due;
        this.cases = cases;
        this.distribution = distribution;
        this.paper = paper;
        this.user = user;
        this.clock = clock;
        this.facts = facts;
    }

    /** A report is due and gets its number; answers who writes it: user ids with commas between. */
    public String open(String caseId) {
        var reported = cases.of(caseId);
        var since = due.open(caseId);
        var latest = reports.findFirstByCaseIdOrderBySequenceDesc(caseId);
        var report = latest.filter(one -> one.state() == ReportState.POSTPONED)
                .map(one -> again(one, reported, since))
                .orElseGet(() -> next(reported, latest, since));
        reports.save(report);
        tell(new InterimReportOpened(caseId, report.number(), since));
        return cases.authorsOf(reported);
    }

    private static InterimReport again(InterimReport report, ReportedCase reported, Instant since) {
        report.openAgain(reported, since);
        return report;
    }

    private InterimReport next(ReportedCase reported, Optional<InterimReport> latest, Instant since) {
        var sequence = latest.map(InterimReport::sequence).orElse(0) + 1;
        return new InterimReport(
                reported.id(), sequence, reported.phase(), reported.severity(), since, clock.instant());
    }

    /** A version is written and goes to a second person. Refuses an answer that is missing, and a marking too wide. */
    public void draft(String caseId, ReportText text, String why) {
        check(caseId, text, why);
        var report = underWay(caseId);
        var compared = text.besides(before(report));
        report.toReview(text.tlp());
        reports.save(report);
        drafts.add(report.key(), text, why, user.id(), clock.instant());
        tell(new InterimReportDrafted(
                caseId,
                report.number(),
                drafts.of(report.key()).size(),
                changed(compared),
                text.tlp().id(),
                why));
    }

    private static List<String> changed(List<Compared> compared) {
        return compared.stream()
                .filter(Compared::isChanged)
                .map(Compared::question)
                .toList();
    }

    private void check(String caseId, ReportText text, String why) {
        mustBeText("reportSituation", text.situation(), true);
        mustBeText("reportActions", text.actions(), true);
        mustBeText("reportNeeds", text.needs(), false);
        mustBeText("reportChanges", text.changes(), true);
        mustBeText("reportRationale", why, true);
        if (cases.of(caseId).restricted() && text.tlp().isWithin(Tlp.GREEN)) {
            throw new AnswerRefused("reportTlp", "A restricted case is marked TLP:AMBER or narrower");
        }
    }

    private static void mustBeText(String field, String text, boolean isNeeded) {
        if (isNeeded && text.isBlank()) {
            throw new AnswerRefused(field, "This must be answered");
        }
        if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            throw new AnswerRefused(field, "This must be a text of at most " + LONGEST_TEXT + " characters");
        }
    }

    /** Nothing can be said yet; answers when the report is due again. Throws {@link AlreadyPostponed}. */
    public Instant postpone(String caseId, String why) {
        var again = due.postponeDraft(caseId, why);
        var report = underWay(caseId);
        report.postpone();
        reports.save(report);
        return again;
    }

    /** Keeps what a process owner asks besides, with the version that is being written or read; an event is told so too. */
    public void keep(String caseId, String form, Map<String, Object> answers) {
        if (answers.isEmpty()) {
            return;
        }
        var report = underWay(caseId);
        var written = drafts.of(report.key()).size();
        var version = report.state() == ReportState.DRAFTING ? written + 1 : written;
        further.inWords(version, form, answers, user.id(), clock.instant())
                .forEach(answer -> further.add(report.key(), answer));
        if (!IncidentId.isOne(caseId)) {
            tell(new AnswersKept(caseId, form, answers));
        }
    }

    /** A second person lets the report go out: from now on its content and its recipients are what they are. */
    public void approve(String caseId, String why) {
        var report = reviewed(caseId);
        var review = new Draft.Review(Draft.APPROVED, user.id(), clock.instant(), why);
        var draft = latestDraft(report);
        var reported = cases.of(caseId);
        var to = distribution.of(reported, draft.text().tlp());
        var content = FrozenReport.textOf(
                paper.of(reported, report, draft, review, about(draft, further.of(report.key())), to));
        report.freeze(content, FrozenReport.digestOf(content), user.id(), clock.instant());
        reports.save(report);
        drafts.review(report.key(), review);
        recipients.add(report.key(), to);
        tell(new InterimReportApproved(
                caseId, report.number(), draft.author(), draft.text().tlp().id(), report.sha256(), why));
    }

    /** A second person wants another version. */
    public void sendBack(String caseId, String why) {
        var report = reviewed(caseId);
        report.backToAuthor();
        reports.save(report);
        drafts.review(report.key(), new Draft.Review(Draft.SENT_BACK, user.id(), clock.instant(), why));
        tell(new InterimReportSentBack(
                caseId, report.number(), latestDraft(report).author(), why));
    }

    /** The report to be reviewed; refuses whoever wrote any version of it. */
    private InterimReport reviewed(String caseId) {
        var report = underWay(caseId);
        report.mustBe(ReportState.IN_REVIEW);
        if (authorsOf(caseId).contains(user.id())) {
            throw user.refused(caseId, "review-interim-report", FOUR_EYES);
        }
        return report;
    }

    /** The frozen report is sent; answers when the next one is due, empty when the investigation is over. */
    public Optional<Instant> distribute(String caseId) {
        send(underWay(caseId), caseId);
        return due.goOn(caseId);
    }

    private void send(InterimReport report, String caseId) {
        report.send(clock.instant());
        reports.save(report);
        recipients.told(report.key(), clock.instant());
        var people =
                recipients.of(report.key()).stream().map(NamedRecipient::person).toList();
        tell(new InterimReportSent(caseId, report.number(), people, report.sha256()));
    }

    /** The investigation is over: what was approved is still sent, anything else is withdrawn. */
    void end(String caseId, String why) {
        reports.findFirstByCaseIdOrderBySequenceDesc(caseId)
                .filter(InterimReport::isUnderWay)
                .ifPresent(report -> end(report, caseId, why));
        due.end(caseId, why);
    }

    private void end(InterimReport report, String caseId, String why) {
        if (report.state() == ReportState.APPROVED) {
            send(report, caseId);
        } else {
            report.withdraw();
            reports.save(report);
            tell(new InterimReportWithdrawn(caseId, report.number(), why));
        }
    }

    /** The reports of a case, the newest first. */
    @Transactional(readOnly = true)
    public List<InterimReportView> of(String caseId) {
        return reports.listed(caseId).stream()
                .map(report -> InterimReportView.of(caseId, report))
                .toList();
    }

    /** A report of a case. Throws {@link UnknownReport} when there is none of that number. */
    @Transactional(readOnly = true)
    public InterimReportView get(String caseId, int sequence) {
        return InterimReportView.of(caseId, stored(caseId, sequence));
    }

    /** The versions of a report, each with its answers beside those of the version that its reader saw before. */
    @Transactional(readOnly = true)
    public List<ComparedDraft> draftsOf(String caseId, int sequence) {
        var report = stored(caseId, sequence);
        var versions = drafts.of(report.key());
        var befores = Stream.concat(
                        Stream.of(sentBefore(report)),
                        versions.stream().map(Draft::text).map(Optional::of))
                .toList();
        var answers = further.of(report.key());
        return versions.stream()
                .map(one ->
                        new ComparedDraft(one, one.text().besides(befores.get(one.number() - 1)), about(one, answers)))
                .toList();
    }

    /** Whom the distribution list named for a report. */
    @Transactional(readOnly = true)
    public List<NamedRecipient> recipientsOf(String caseId, int sequence) {
        return recipients.of(stored(caseId, sequence).key());
    }

    /** Who wrote any version of the newest report of a case and so does not review it, by user id. */
    @Transactional(readOnly = true)
    public Set<String> authorsOf(String caseId) {
        return reports.findFirstByCaseIdOrderBySequenceDesc(caseId).stream()
                .flatMap(report -> drafts.of(report.key()).stream())
                .map(Draft::author)
                .collect(Collectors.toSet());
    }

    /** Whether a report of the case waits for its second person or for being sent. */
    @Transactional(readOnly = true)
    public boolean isInReview(String caseId) {
        return reports.findFirstByCaseIdOrderBySequenceDesc(caseId)
                .map(InterimReport::state)
                .filter(state -> state == ReportState.IN_REVIEW || state == ReportState.APPROVED)
                .isPresent();
    }

    /** The version that the reader of the next one saw before: the last of this report, or what was sent last. */
    private Optional<ReportText> before(InterimReport report) {
        var versions = drafts.of(report.key());
        return versions.isEmpty()
                ? sentBefore(report)
                : Optional.of(versions.get(versions.size() - 1).text());
    }

    private Optional<ReportText> sentBefore(InterimReport report) {
        return lastSentBefore(report).map(Draft::text);
    }

    /** What the last report that was sent before this one said. */
    Optional<Draft> lastSentBefore(InterimReport report) {
        return reports.listed(report.caseId()).stream()
                .filter(other -> other.sequence() < report.sequence() && other.state() == ReportState.SENT)
                .findFirst()
                .map(this::latestDraft);
    }

    private static List<FurtherAnswer> about(Draft draft, List<FurtherAnswer> answers) {
        return answers.stream()
                .filter(answer -> answer.version() == draft.number())
                .toList();
    }

    private Draft latestDraft(InterimReport report) {
        var versions = drafts.of(report.key());
        return versions.get(versions.size() - 1);
    }

    private InterimReport underWay(String caseId) {
        return reports.findFirstByCaseIdOrderBySequenceDesc(caseId)
                .filter(InterimReport::isUnderWay)
                .orElseThrow(() -> new NoReportUnderWay(caseId));
    }

    private InterimReport stored(String caseId, int sequence) {
        return reports.findByCaseIdAndSequence(caseId, sequence)
                .orElseThrow(() -> new UnknownReport(InterimReport.number(caseId, sequence)));
    }

    private void tell(Fact fact) {
        facts.publishEvent(fact);
    }
}
