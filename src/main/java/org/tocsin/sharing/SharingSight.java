package org.tocsin.sharing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.engine.CaseAccess;
import org.tocsin.identity.Absences;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.UnknownIncident;
import org.tocsin.incident.Visibility;

/** Who may see a request to share: whoever reads the case, whoever asked, and whoever was asked to approve. */
@Component
@Transactional(readOnly = true)
public class SharingSight implements CaseAccess {

    /** The task in which somebody approves. */
    static final String APPROVE = "approve-release";

    private final SharingRequests requests;
    private final Approvals approvals;
    private final IncidentDesk desk;
    private final Visibility visibility;
    private final CaseSight sight;
    private final Absences absences;
    private final CurrentUser user;

    SharingSight(
            SharingRequests requests,
            Approvals approvals,
            IncidentDesk desk,
            Visibility visibility,
            CaseSight sight,
            Absences absences,
            CurrentUser user) {
        this.requests = requests;
        this.approvals = approvals;
        this.desk = desk;
        this.visibility = visibility;
        this.sight = sight;
        this.absences = absences;
        this.user = user;
    }

    /** The request. Throws {@link UnknownRequest} for whoever may not see it. */
    public RequestView mustBeVisible(String number) {
        return requests.findByNumber(number)
                .map(SharingRequest::view)
                .filter(view -> sees(user.id(), view))
                .orElseThrow(() -> new UnknownRequest(number));
    }

    /** The case, for whoever may ask to share from it or decides what is kept back. Throws {@link UnknownIncident}. */
    public IncidentView mustReach(IncidentId id) {
        return desk.find(id)
                .filter(view -> visibility.isVisible(id) || (isOpenTo(view) && (mayAsk(id) || user.is(Role.LEGAL))))
                .orElseThrow(() -> new UnknownIncident(id.number()));
    }

    /** Whether the current user may ask to share from a case: whoever works in it. Reviewers change nothing. */
    public boolean mayAsk(IncidentId id) {
        var isOpen = desk.find(id).filter(this::isOpenTo).isPresent();
        return isOpen && user.roles().stream().anyMatch(Role::works) && (visibility.isVisible(id) || hasWorkedOn(id));
    }

    private boolean isOpenTo(IncidentView view) {
        return visibility
                .namedPeople(view.id().number())
                .map(named -> named.contains(user.id()))
                .orElse(true);
    }

    private boolean hasWorkedOn(IncidentId id) {
        return desk.contributionsTo(id).stream().anyMatch(one -> one.person().equals(user.id()));
    }

    private boolean sees(String person, RequestView request) {
        var incident = request.incident().number();
        var isNamed =
                sight.namedPeople(incident).map(named -> named.contains(person)).orElse(true);
        return isNamed && (sight.sees(person, incident) || isConcerned(person, request));
    }

    private boolean isConcerned(String person, RequestView request) {
        return request.isOwn(person)
                || person.equals(absences.inFor(request.requestedBy()))
                || approvals.of(request.id()).stream()
                        .anyMatch(one -> one.isAsked(person) || one.person().equals(person));
    }

    @Override
    public boolean owns(String caseId) {
        return SharingId.isOne(caseId);
    }

    @Override
    public String kind() {
        return "SHR";
    }

    @Override
    public boolean exists(String caseId) {
        return find(caseId).isPresent();
    }

    @Override
    public Optional<Set<String>> namedPeople(String caseId) {
        return find(caseId).flatMap(view -> sight.namedPeople(view.incident().number()));
    }

    @Override
    public OptionalInt severityOf(String caseId) {
        return find(caseId)
                .map(view -> visibility.severityOf(view.incident().number()))
                .orElse(OptionalInt.empty());
    }

    /** Nobody approves their own request, not even for somebody else. */
    @Override
    public boolean mayStandIn(String caseId, String task, String userId) {
        return !task.equals(APPROVE)
                || find(caseId).filter(view -> view.isOwn(userId)).isEmpty();
    }

    @Override
    public Set<String> readers() {
        return visibility.readers();
    }

    @Override
    public boolean isReportedBy(String caseId, String userId) {
        return find(caseId).filter(view -> isConcerned(userId, view)).isPresent();
    }

    @Override
    public String page(String caseId) {
        return "/sharing/" + caseId;
    }

    /** The requests of a case, the newest first, as far as the current user may see them. */
    public List<RequestView> of(IncidentId id) {
        return requests.findByIncidentOrderByNumberDesc(id.number()).stream()
                .map(SharingRequest::view)
                .filter(view -> sees(user.id(), view))
                .toList();
    }

    private Optional<RequestView> find(String caseId) {
        return requests.findByNumber(caseId).map(SharingRequest::view);
    }
}
