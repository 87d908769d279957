package org.tocsin.incident;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Role;
import org.tocsin.notification.Notice;
import org.tocsin.notification.NoticeKind;
import org.tocsin.notification.Notifications;
import org.tocsin.notification.Recipient;

/** Tells owner, response team and point of contact what happened to a case that concerns them. */
@Component
class IncidentNotices {

    private final Notifications notifications;
    private final Incidents incidents;

    IncidentNotices(Notifications notifications, Incidents incidents) {
        this.notifications = notifications;
        this.incidents = incidents;
    }

    @EventListener
    void on(IncidentDeclared fact) {
        tell(fact.subject(), NoticeKind.INCIDENT_DECLARED, Recipient.person(fact.owner()));
        tell(fact.subject(), NoticeKind.INCIDENT_DECLARED, Recipient.holdersOf(Role.ISIRT));
    }

    @EventListener
    void on(IncidentNotConfirmed fact) {
        tell(fact.subject(), NoticeKind.INCIDENT_NOT_CONFIRMED, Recipient.holdersOf(Role.POC));
    }

    @EventListener
    void on(OwnerAppointed fact) {
        tell(fact.subject(), NoticeKind.OWNER_APPOINTED, Recipient.person(fact.owner()));
    }

    @EventListener
    void on(SeverityDecided fact) {
        tellOwner(fact.subject(), NoticeKind.SEVERITY_DECIDED);
    }

    @EventListener
    void on(EventAttached fact) {
        tellOwner(fact.subject(), NoticeKind.EVENT_ATTACHED);
    }

    @EventListener
    void on(IncidentClosed fact) {
        tellOwner(fact.subject(), NoticeKind.INCIDENT_CLOSED);
    }

    @EventListener
    void on(IncidentReopened fact) {
        tellOwner(fact.subject(), NoticeKind.INCIDENT_REOPENED);
    }

    private void tellOwner(String number, NoticeKind kind) {
        incidents
                .find(IncidentId.of(number))
                .ifPresent(incident ->
                        tell(number, kind, Recipient.person(incident.view().owner())));
    }

    private void tell(String number, NoticeKind kind, Recipient to) {
        notifications.notify(new Notice(number, to, kind, words(number)));
    }

    private Map<String, String> words(String number) {
        var severity = incidents
                .find(IncidentId.of(number))
                .flatMap(incident -> incident.view().severityClass())
                .map(SeverityClass::name)
                .orElse("not yet decided");
        return Map.of("class", severity, "path", "/incidents/" + number);
    }
}
