package org.tocsin.response;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Role;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.SeverityClass;
import org.tocsin.notification.Notice;
import org.tocsin.notification.NoticeKind;
import org.tocsin.notification.Notifications;
import org.tocsin.notification.Recipient;

/** Calls the crisis organisation, and tells the owner what became of the incident. */
@Component
class CrisisNotices {

    private final Notifications notifications;
    private final IncidentDesk desk;

    CrisisNotices(Notifications notifications, IncidentDesk desk) {
        this.notifications = notifications;
        this.desk = desk;
    }

    @EventListener
    void on(CrisisDeclared fact) {
        tell(fact.subject(), NoticeKind.CRISIS_DECLARED, Recipient.holdersOf(Role.CRISIS));
        tellOwner(fact.subject(), NoticeKind.CRISIS_DECLARED);
    }

    @EventListener
    void on(CrisisDeclined fact) {
        tellOwner(fact.subject(), NoticeKind.CRISIS_ENDED);
    }

    @EventListener
    void on(CrisisEnded fact) {
        tellOwner(fact.subject(), NoticeKind.CRISIS_ENDED);
    }

    private void tellOwner(String number, NoticeKind kind) {
        tell(number, kind, Recipient.person(desk.get(IncidentId.of(number)).owner()));
    }

    private void tell(String number, NoticeKind kind, Recipient to) {
        var severity = desk.get(IncidentId.of(number))
                .severityClass()
                .map(SeverityClass::name)
                .orElse("not yet decided");
        notifications.notify(
                new Notice(number, to, kind, Map.of("class", severity, "path", "/incidents/" + number + "/crisis")));
    }
}
