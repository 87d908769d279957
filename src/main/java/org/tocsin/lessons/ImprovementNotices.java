package org.tocsin.lessons;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Role;
import org.tocsin.notification.Notice;
import org.tocsin.notification.NoticeKind;
import org.tocsin.notification.Notifications;
import org.tocsin.notification.Recipient;

/** Tells whoever carries out an improvement that it is theirs, and that it is late. */
@Component
class ImprovementNotices {

    private final Notifications notifications;

    ImprovementNotices(Notifications notifications) {
        this.notifications = notifications;
    }

    @EventListener
    void on(ImprovementPlanned fact) {
        tell(fact.subject(), NoticeKind.IMPROVEMENT_ASSIGNED, Recipient.person(fact.owner()));
    }

    @EventListener
    void on(ImprovementHandedOver fact) {
        tell(fact.subject(), NoticeKind.IMPROVEMENT_ASSIGNED, Recipient.person(fact.owner()));
    }

    @EventListener
    void on(ImprovementOverdue fact) {
        tell(fact.subject(), NoticeKind.IMPROVEMENT_OVERDUE, Recipient.person(fact.owner()));
        tell(fact.subject(), NoticeKind.IMPROVEMENT_OVERDUE, Recipient.holdersOf(Role.ISIRT_MANAGER));
    }

    private void tell(String number, NoticeKind kind, Recipient to) {
        notifications.notify(new Notice(number, to, kind, Map.of("path", "/improvements/" + number)));
    }
}
