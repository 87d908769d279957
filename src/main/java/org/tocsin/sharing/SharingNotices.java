package org.tocsin.sharing;

import java.util.Arrays;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Role;
import org.tocsin.notification.Notice;
import org.tocsin.notification.NoticeKind;
import org.tocsin.notification.Notifications;
import org.tocsin.notification.Recipient;

/** Tells those who must approve that they are asked, and whoever asked what became of it. */
@Component
class SharingNotices {

    private final Notifications notifications;
    private final SharingDesk desk;

    SharingNotices(Notifications notifications, SharingDesk desk) {
        this.notifications = notifications;
        this.desk = desk;
    }

    @EventListener
    void on(ApprovalAsked fact) {
        fact.approvers()
                .forEach(person -> tell(
                        fact.subject(), fact.request(), NoticeKind.APPROVAL_ASKED, approver(person, fact.request())));
    }

    @EventListener
    void on(ApprovalOverdue fact) {
        Arrays.stream(fact.approvers().split(",", -1))
                .forEach(person -> tell(
                        fact.subject(), fact.request(), NoticeKind.APPROVAL_OVERDUE, approver(person, fact.request())));
        tell(fact.subject(), fact.request(), NoticeKind.APPROVAL_OVERDUE, Recipient.holdersOf(Role.ISIRT_MANAGER));
    }

    /** Who acts for them is told too, unless it is their own request. */
    private Recipient approver(String person, String request) {
        return Recipient.person(person).except(desk.get(SharingId.of(request)).people());
    }

    @EventListener
    void on(ReleaseRefused fact) {
        tell(fact.subject(), fact.request(), NoticeKind.SHARING_REFUSED, Recipient.person(fact.requester()));
    }

    /** Somebody else's later deed may have brought it back: whoever asked is told, unless they see it at once. */
    @EventListener
    void on(ApprovedContentChanged fact) {
        tellRequester(fact.subject(), fact.request(), NoticeKind.SHARING_CHANGED);
    }

    @EventListener
    void on(ReleaseUncertain fact) {
        tell(fact.subject(), fact.request(), NoticeKind.RELEASE_UNCERTAIN, Recipient.holdersOf(Role.ISIRT_MANAGER));
    }

    @EventListener
    void on(InformationReleased fact) {
        tellRequester(fact.subject(), fact.request(), NoticeKind.INFORMATION_RELEASED);
    }

    private void tellRequester(String incident, String request, NoticeKind kind) {
        var requester = desk.get(SharingId.of(request)).requestedBy();
        tell(incident, request, kind, Recipient.person(requester));
    }

    private void tell(String incident, String request, NoticeKind kind, Recipient to) {
        notifications.notify(new Notice(incident, to, kind, Map.of("path", "/sharing/" + request)));
    }
}
