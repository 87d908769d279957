package org.tocsin.sharing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.Fact;
import org.tocsin.documents.Wording;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.People;
import org.tocsin.identity.Role;

/** Sends exactly what was approved, once, and writes down that it left. */
@Service
@Transactional
public class ReleaseDesk {

    private final SharingRequests requests;
    private final ReleaseRule rule;
    private final Obstacles obstacles;
    private final Consignments consignments;
    private final Approvals approvals;
    private final Recipients recipients;
    private final Releases releases;
    private final Intents intents;
    private final Packing packing;
    private final Map<ReleaseChannel, Courier> couriers;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    ReleaseDesk(
            SharingRequests requests,
            ReleaseRule rule,
            Obstacles obstacles,
            Consignments consignments,
            Approvals approvals,
            Recipients recipients,
            Releases releases,
            Intents intents,
            Packing packing,
            List<Courier> couriers,
            People people,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.requests = requests;
        this.rule = rule;
        this.obstacles = obstacles;
        this.consignments = consignments;
        this.approvals = approvals;
        this.recipients = recipients;
        this.releases = releases;
        this.intents = intents;
        this.packing = packing;
        this.couriers = couriers.stream().collect(Collectors.toMap(Courier::channel, Function.identity()));
        this.people = people;
        this.user = user;
        this.clock = clock;
        this.facts = facts;
    }

    /**
     * Releases what was approved.
     *
     * @param isLast whether nobody tries again when this goes wrong
     * @throws ReleaseFailed when certainly nobody has it; the attempt is kept although the work rolls back
     */
    public ReleaseOutcome release(SharingId id, boolean isLast) {
        var request = load(id);
        request.mustBe(RequestState.RELEASING);
        var begun = releases.ofRound(id, request.view().round());
        if (begun.filter(one -> one.state() == ReleaseState.SENDING).isPresent()) {
            return uncertain(request, begun.get(), "Sending was begun, and its end was not recorded");
        }
        var obstacle = obstacles.beforeRelease(request.view(), rule.rulingFor(request.view()));
        return obstacle.isPresent() ? changed(request, obstacle.get()) : send(request, begun, isLast);
    }

    private ReleaseOutcome changed(SharingRequest request, String trouble) {
        var view = request.view();
        request.haveChanged();
        requests.save(request);
        tell(new ApprovedContentChanged(view.incident().number(), view.id().number(), view.contentHash(), "", trouble));
        return ReleaseOutcome.CHANGED;
    }

    private ReleaseOutcome send(SharingRequest request, Optional<ReleaseView> begun, boolean isLast) {
        var view = request.view();
        var release = begun.orElseGet(() -> release(view));
        var shipment = shipment(release, view);
        begin(release, begun.isPresent(), view.round());
        try {
            courier(release.to().channel()).send(shipment);
        } catch (Courier.NotTaken e) {
            throw intents.failed(release, release.attempts() + 1, String.valueOf(e.getMessage()), isLast);
        } catch (Courier.NoAnswer e) {
            return uncertain(request, release, String.valueOf(e.getMessage()));
        }
        return released(request, release);
    }

    /** Everything is made before anything is begun: what goes wrong here certainly was not sent. */
    private Shipment shipment(ReleaseView release, RequestView view) {
        var consignment = consignments.find(view.contentHash()).orElseThrow();
        var to = recipients.find(view.asked().recipient()).orElseThrow();
        return new Shipment(release, consignment, to, packing.artefacts(consignment));
    }

    private void begin(ReleaseView release, boolean isAgain, int round) {
        if (!isAgain) {
            intents.begin(release, round);
        } else if (!intents.beginAgain(release)) {
            throw new RequestMovedOn(release.request(), RequestState.RELEASING);
        }
    }

    private ReleaseOutcome released(SharingRequest request, ReleaseView release) {
        releases.released(release.id(), clock.instant());
        request.beReleased(clock.instant());
        requests.save(request);
        tellReleased(release);
        return ReleaseOutcome.RELEASED;
    }

    private ReleaseOutcome uncertain(SharingRequest request, ReleaseView release, String trouble) {
        releases.move(release.id(), ReleaseState.SENDING, ReleaseState.UNCERTAIN, trouble);
        request.beUncertain();
        requests.save(request);
        tell(new ReleaseUncertain(
                release.incident().number(), release.request().number(), release.id(), release.messageId()));
        return ReleaseOutcome.UNCERTAIN;
    }

    /** Somebody found out what became of an uncertain release. */
    public void decideUncertain(SharingId id, boolean isSent, String why) {
        var request = load(id);
        user.mustBe(request.view().incident().number(), "decide-uncertain-release", Role.ISIRT_MANAGER);
        request.mustBe(RequestState.UNCERTAIN);
        var release = releases.ofRound(id, request.view().round()).orElseThrow();
        tell(new UncertainReleaseDecided(release.incident().number(), id.number(), isSent, why));
        if (isSent) {
            releases.move(release.id(), ReleaseState.UNCERTAIN, ReleaseState.SENDING, "");
            released(request, release);
        } else {
            releases.move(release.id(), ReleaseState.UNCERTAIN, ReleaseState.FAILED, why);
            request.sendAgain();
            requests.save(request);
        }
    }

    /** Everything that was begun for a request, the newest first. */
    @Transactional(readOnly = true)
    public List<ReleaseView> of(SharingId id) {
        return releases.of(id);
    }

    private ReleaseView release(RequestView view) {
        var to = recipients.find(view.asked().recipient()).orElseThrow();
        var id = UUID.randomUUID().toString();
        return new ReleaseView(
                id,
                view.id(),
                view.incident(),
                ReleaseState.SENDING,
                0,
                "",
                new ReleaseView.To(
                        to.name(),
                        to.kind(),
                        to.channel(),
                        to.address(),
                        to.key().kind(),
                        String.join(", ", view.asked().formats())),
                view.asked().tlp(),
                view.asked().pap(),
                view.contentHash(),
                approvedBy(view),
                courier(to.channel()).messageId(id),
                clock.instant(),
                Optional.empty());
    }

    private String approvedBy(RequestView view) {
        return approvals.of(view.id()).stream()
                .filter(one -> one.isGiven() && one.contentHash().equals(view.contentHash()))
                .map(one -> people.nameOf(one.person()) + " ("
                        + Wording.plain(one.role().id()) + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Courier courier(ReleaseChannel channel) {
        return Optional.ofNullable(couriers.get(channel)).orElseThrow();
    }

    private SharingRequest load(SharingId id) {
        return requests.findByNumber(id.number()).orElseThrow(() -> new UnknownRequest(id.number()));
    }

    private void tellReleased(ReleaseView release) {
        tell(new InformationReleased(
                release.incident().number(),
                release.request().number(),
                release.id(),
                release.to().name(),
                release.to().channel().id(),
                release.tlp().label(),
                release.contentHash(),
                release.approvedBy()));
    }

    private void tell(Fact fact) {
        facts.publishEvent(fact);
    }
}
