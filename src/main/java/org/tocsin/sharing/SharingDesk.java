package org.tocsin.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.Fact;
import org.tocsin.documents.CaseDocument;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.files.OpenedFile;
import org.tocsin.identity.Absences;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.Reasons;
import org.tocsin.policy.Targets;

/** The life of a request to share: asked, judged by the rule, redacted, fixed, approved by others or sent back. */
@Service
@Transactional
public class SharingDesk {

    /** Said to whoever wants to approve what they asked for. */
    static final String FOUR_EYES = "Nobody approves their own request to share";

    private static final String NOT_YOURS = "Only whoever asked changes a request to share";

    private final SharingRequests requests;
    private final SharingNumbers numbers;
    private final SharingSight sight;
    private final AskedRules rules;
    private final ReleaseRule releaseRule;
    private final Obstacles obstacles;
    private final Composer composer;
    private final Consignments consignments;
    private final DocumentCopies documents;
    private final Packing packing;
    private final Approvals approvals;
    private final Approvers approvers;
    private final Recipients recipients;
    private final Absences absences;
    private final Targets targets;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    SharingDesk(
            SharingRequests requests,
            SharingNumbers numbers,
            SharingSight sight,
            AskedRules rules,
            ReleaseRule releaseRule,
            Obstacles obstacles,
            Composer composer,
            Consignments consignments,
            DocumentCopies documents,
            Packing packing,
            Approvals approvals,
            Approvers approvers,
            Recipients recipients,
            Absences absences,
            Targets targets,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.requests = requests;
        this.numbers = numbers;
        this.sight = sight;
        this.rules = rules;
        this.releaseRule = releaseRule;
        this.obstacles = obstacles;
        this.composer = composer;
        this.consignments = consignments;
        this.documents = documents;
        this.packing = packing;
        this.approvals = approvals;
        this.approvers = approvers;
        this.recipients = recipients;
        this.absences = absences;
        this.targets = targets;
        this.user = user;
        this.clock = clock;
        this.facts = facts;
    }

    /**
     * What the rule means for the way of a request.
     *
     * @param mayLeave whether it goes on
     * @param needsRedaction whether something has to be taken out first
     * @param requester whose it is
     */
    public record Judgement(boolean mayLeave, boolean needsRedaction, String requester) {}

    /**
     * Who is asked to approve what is fixed now.
     *
     * @param approvers for each approval the user ids, with commas between
     * @param dueAt until when they should decide
     */
    public record Round(List<String> approvers, Instant dueAt) {}

    /**
     * Somebody asks to share information of a case, whether it is closed or not.
     *
     * @throws AnswerRefused naming the field that is wrong
     */
    public SharingId ask(IncidentId incident, Asked asked) {
        sight.mustReach(incident);
        if (!sight.mayAsk(incident)) {
            throw user.refused(incident.number(), "ask-to-share", "Whoever works in a case may ask to share from it");
        }
        rules.check(incident, asked);
        var id = numbers.next();
        var request = new SharingRequest(id.number(), incident.number(), user.id(), clock.instant());
        request.ask(asked, documents.take(id, incident, asked));
        requests.save(request);
        var view = request.view();
        composer.compose(view);
        tell(new SharingRequested(
                incident.number(),
                view.id().number(),
                nameOf(asked),
                asked.tlp().label(),
                user.id(),
                asked.why()));
        return view.id();
    }

    /** Whoever asked changes what is asked for, while it is back with them. */
    public void change(SharingId id, Asked asked) {
        var request = mustBeOwn(id, "change-request");
        rules.check(request.view().incident(), asked);
        request.mustBe(RequestState.REVISION);
        request.ask(asked, documents.take(id, request.view().incident(), asked));
        request.beChangedBy(user.id());
        requests.save(request);
        var view = request.view();
        composer.compose(view);
        tell(new SharingChanged(
                view.incident().number(),
                id.number(),
                nameOf(asked),
                asked.tlp().label()));
    }

    /** Asks the rule; what it forbids, or what cannot leave for another reason, goes back to whoever asked. */
    public Judgement evaluate(SharingId id) {
        var view = get(id);
        var ruling = releaseRule.rulingFor(view);
        var trouble = obstacles.beforeApproval(view, ruling);
        var verdict = trouble.isPresent() ? ReleaseVerdict.FORBIDDEN : ruling.verdict();
        var needsRedaction = verdict != ReleaseVerdict.FORBIDDEN && ruling.needsRedaction();
        run(id, request -> {
            request.judge(verdict, trouble.orElse(ruling.why()));
            if (needsRedaction) {
                request.waitForRedaction();
            }
        });
        tell(new ReleaseRuleEvaluated(
                view.incident().number(),
                id.number(),
                verdict.id(),
                Obstacles.words(ruling.roles()),
                ruling.table(),
                trouble.orElse(ruling.why())));
        return new Judgement(verdict != ReleaseVerdict.FORBIDDEN, needsRedaction, view.requestedBy());
    }

    /**
     * This is taken out, or nothing has to be.
     *
     * @param lines one per line: the words, a bar, the reason; empty when nothing is taken out
     */
    public void redact(SharingId id, String lines, String why) {
        var words = Redactions.parse(lines);
        run(id, request -> {
            request.redact(words);
            request.beChangedBy(user.id());
        });
        var view = get(id);
        mustBeComplete(view);
        var reasons = words.all().isEmpty() ? why : words.reasons() + "; " + why;
        tell(new ContentRedacted(
                view.incident().number(), id.number(), words.all().size(), reasons));
    }

    private void mustBeComplete(RequestView view) {
        try {
            composer.compose(view);
        } catch (AnswerRefused refused) {
            throw new AnswerRefused("redactionWords", String.valueOf(refused.getMessage()));
        }
    }

    /** Fixes what leaves by its hash and opens an approval for each role that the rule names. */
    public Round fix(SharingId id) {
        var before = get(id);
        var roles = releaseRule.rulingFor(before).roles();
        var hash = consignments.keep(composer.compose(before));
        run(id, request -> request.fix(hash, !roles.isEmpty()));
        var view = get(id);
        tell(new ContentFixed(view.incident().number(), id.number(), hash, view.round()));
        var asked = roles.stream().map(role -> open(view, role)).toList();
        return new Round(asked, approvalDueAt(view));
    }

    private String open(RequestView view, Role role) {
        var people = approvers.of(role, view);
        approvals.open(view.id(), view.round(), role, people, view.contentHash());
        tell(new ApprovalAsked(view.incident().number(), view.id().number(), role.id(), people));
        return String.join(",", people);
    }

    /** When policy or the recipient needs it, whichever is earlier; never in the past. */
    private Instant approvalDueAt(RequestView view) {
        var now = clock.instant();
        var policy = targets.dueAt(
                "approve-release", sight.severityOf(view.id().number()).orElse(0), now);
        return view.asked()
                .neededBy()
                .filter(needed -> needed.isBefore(policy) && needed.isAfter(now))
                .orElse(policy);
    }

    /** Somebody approves exactly what is fixed. Refuses whoever asked, and whoever was not asked to approve. */
    public void approve(SharingId id, String asked, String why) {
        var view = get(id);
        var approval = mustDecide(view, asked);
        approvals.decide(approval.id(), Approval.APPROVED, user.id(), why, clock.instant());
        tell(new ReleaseApproved(
                view.incident().number(), id.number(), approval.role().id(), view.contentHash(), why));
        if (approvals.of(id).stream().noneMatch(one -> one.round() == view.round() && one.isOpen())) {
            run(id, SharingRequest::beApproved);
        }
    }

    /** Somebody refuses; it goes back to whoever asked, and nobody else is asked any more. */
    public void refuse(SharingId id, String asked, String why) {
        var view = get(id);
        var approval = mustDecide(view, asked);
        Reasons.mustBeGiven("approvalRationale", why);
        approvals.decide(approval.id(), Approval.REFUSED, user.id(), why, clock.instant());
        approvals.end(id);
        run(id, SharingRequest::beRefused);
        tell(new ReleaseRefused(
                view.incident().number(), id.number(), approval.role().id(), view.requestedBy(), why));
    }

    private Approval mustDecide(RequestView view, String asked) {
        var incident = view.incident().number();
        if (view.isOwn(user.id())) {
            throw user.refused(incident, "approve-release", FOUR_EYES);
        }
        var open = approvals.of(view.id()).stream()
                .filter(one -> one.round() == view.round() && one.isOpen())
                .filter(one -> String.join(",", one.approvers()).equals(asked))
                .findFirst()
                .orElseThrow(() -> new RequestMovedOn(view.id(), view.state()));
        if (!open.isAsked(user.id()) && !approvers.approves(user.id(), open.role(), view)) {
            throw user.refused(incident, "approve-release", "This is for whoever was asked to approve");
        }
        return open;
    }

    /** An approval should have been given by now. */
    public void reportOverdue(SharingId id, String asked) {
        var view = get(id);
        approvals.of(id).stream()
                .filter(one -> one.round() == view.round() && one.isOpen())
                .filter(one -> String.join(",", one.approvers()).equals(asked))
                .findFirst()
                .ifPresent(one -> tell(new ApprovalOverdue(
                        view.incident().number(), id.number(), one.role().id(), asked)));
    }

    /** Whoever asked does so again, as the request stands now. */
    public void askAgain(SharingId id, String why) {
        var request = mustBeOwn(id, "ask-again");
        request.askAgain();
        request.beChangedBy(user.id());
        requests.save(request);
        tell(new SharingAskedAgain(request.view().incident().number(), id.number(), why));
    }

    /** Whoever asked gives it up. */
    public void withdraw(SharingId id, String why) {
        var request = mustBeOwn(id, "withdraw");
        request.withdraw(clock.instant());
        requests.save(request);
        tell(new SharingWithdrawn(request.view().incident().number(), id.number(), why));
    }

    /** The formats in which something may leave, by id. */
    public List<String> formats() {
        return rules.formats();
    }

    /** What could not be sent is tried again now, by the decision of an ISIRT manager. */
    public void retry(SharingId id) {
        var view = get(id);
        user.mustBe(view.incident().number(), "retry-release", Role.ISIRT_MANAGER);
        load(id).mustBe(RequestState.RELEASING);
        tell(new ReleaseRetryAsked(view.incident().number(), id.number()));
    }

    /** The request as it stands. Throws {@link UnknownRequest} when there is none. */
    @Transactional(readOnly = true)
    public RequestView get(SharingId id) {
        return load(id).view();
    }

    /** What was decided about a request, the oldest first. */
    @Transactional(readOnly = true)
    public List<Approval> approvalsOf(SharingId id) {
        return approvals.of(id);
    }

    /** Exactly what will leave: what is fixed, or what would be fixed now. */
    @Transactional(readOnly = true)
    public Consignment consignmentOf(RequestView view) {
        return consignments.find(view.contentHash()).orElseGet(() -> composer.compose(view));
    }

    /** One of the files or documents that leave, as it would leave. Throws {@link UnknownRequest} for any other. */
    public OpenedFile look(RequestView view, String file) {
        return packing.look(consignmentOf(view).content(), file)
                .orElseThrow(() -> new UnknownRequest(view.id().number() + "/" + file));
    }

    /** What of the documents of a case may be asked for. */
    @Transactional(readOnly = true)
    public List<CaseDocument> documentsOf(IncidentId incident) {
        return documents.choices(incident);
    }

    /** Whether the person who acts asked for it, or acts for whoever did while they are away. */
    @Transactional(readOnly = true)
    public boolean actsFor(RequestView view) {
        return user.id().equals(view.requestedBy()) || user.id().equals(absences.inFor(view.requestedBy()));
    }

    private SharingRequest mustBeOwn(SharingId id, String deed) {
        var request = load(id);
        if (!actsFor(request.view())) {
            throw user.refused(request.view().incident().number(), deed, NOT_YOURS);
        }
        return request;
    }

    private void run(SharingId id, Consumer<SharingRequest> change) {
        var request = load(id);
        change.accept(request);
        requests.save(request);
    }

    private SharingRequest load(SharingId id) {
        return requests.findByNumber(id.number()).orElseThrow(() -> new UnknownRequest(id.number()));
    }

    private String nameOf(Asked asked) {
        return recipients.find(asked.recipient()).map(RecipientView::name).orElse("");
    }

    private void tell(Fact fact) {
        facts.publishEvent(fact);
    }
}
