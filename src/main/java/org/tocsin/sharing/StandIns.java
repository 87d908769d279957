package org.tocsin.sharing;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.identity.TaskPassedToDeputy;

/** Remembers who stands in for somebody who is asked to approve, so that they may see the request and decide. */
@Component
class StandIns {

    private final SharingRequests requests;
    private final Approvals approvals;

    StandIns(SharingRequests requests, Approvals approvals) {
        this.requests = requests;
        this.approvals = approvals;
    }

    /** An absence concerns every approval of the case that waits for who is away; nobody stands in about their own request. */
    @EventListener
    void on(TaskPassedToDeputy fact) {
        if (fact.task().equals(SharingSight.APPROVE)) {
            requests.findByIncidentOrderByNumberDesc(fact.subject()).stream()
                    .map(SharingRequest::view)
                    .filter(view -> view.state() == RequestState.APPROVAL && !view.isOwn(fact.deputy()))
                    .forEach(view -> add(view, fact));
        }
    }

    private void add(RequestView view, TaskPassedToDeputy fact) {
        approvals.of(view.id()).stream()
                .filter(one -> one.round() == view.round() && one.isOpen())
                .filter(one -> one.approvers().contains(fact.person()) && !one.isAsked(fact.deputy()))
                .forEach(one -> approvals.addDeputy(one, fact.deputy()));
    }
}
