package org.tocsin.response;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.SeverityClass;
import org.tocsin.notification.Notice;
import org.tocsin.notification.NoticeKind;
import org.tocsin.notification.Notifications;
import org.tocsin.notification.Recipient;

/** Tells the owner that it was time to decide about control. */
@Component
class ResponseNotices {

    private final Notifications notifications;
    private final IncidentDesk desk;

    ResponseNotices(Notifications notifications, IncidentDesk desk) {
        this.notifications = notifications;
        this.desk = desk;
    }

    @EventListener
    void on(ControlDecisionOverdue fact) {
        var incident = desk.get(IncidentId.of(fact.subject()));
        var severity = incident.severityClass().map(SeverityClass::name).orElse("not yet decided");
        notifications.notify(new Notice(
                fact.subject(),
                Recipient.person(incident.owner()),
                NoticeKind.CONTROL_OVERDUE,
                Map.of("class", severity, "path", "/incidents/" + fact.subject())));
    }
}
