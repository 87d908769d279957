package org.tocsin.intake;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.identity.People;
import org.tocsin.identity.Role;
import org.tocsin.incident.IncidentClosed;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.Phase;
import org.tocsin.incident.PhaseEntered;
import org.tocsin.notification.Notice;
import org.tocsin.notification.NoticeKind;
import org.tocsin.notification.Notifications;
import org.tocsin.notification.Recipient;

/** Tells reporters what became of their report, and the people who must act that something waits for them. */
@Component
class IntakeNotices {

    private static final String STATUS_PAGE = "/report/status";

    private final Notifications notifications;
    private final SecurityEvents events;
    private final ReporterAnswer answer;
    private final People people;

    IntakeNotices(Notifications notifications, SecurityEvents events, ReporterAnswer answer, People people) {
        this.notifications = notifications;
        this.events = events;
        this.answer = answer;
        this.people = people;
    }

    /** Called and not told by a fact, because the receipt's code is for nobody but the reporter. */
    void acknowledge(SecurityEvent event, Receipt receipt) {
        var words = Map.of("receipt", receipt.code(), "path", STATUS_PAGE);
        tellReporter(event, NoticeKind.REPORT_RECEIVED, words);
    }

    @EventListener
    void on(EventTriaged fact) {
        notifications.notify(new Notice(
                fact.subject(),
                Recipient.holdersOf(Role.POC),
                NoticeKind.EVENT_WAITS,
                Map.of("class", fact.priority())));
    }

    @EventListener
    void on(EventAssessed fact) {
        var event = event(fact.subject());
        if (event.state() == EventState.FALSE_ALARM_REVIEW) {
            notifications.notify(
                    new Notice(fact.subject(), Recipient.holdersOf(Role.ISIRT), NoticeKind.FALSE_ALARM_WAITS));
        } else if (event.state().isDecided()) {
            answer(event);
        }
    }

    @EventListener
    void on(ReporterToldMore fact) {
        answer(event(fact.subject()));
    }

    @EventListener
    void on(EventLinked fact) {
        answer(event(fact.subject()));
    }

    @EventListener
    void on(FalseAlarmReviewed fact) {
        if (fact.upheld()) {
            answer(event(fact.subject()));
        }
    }

    @EventListener
    void on(IncidentClosed fact) {
        events.of(IncidentId.of(fact.subject())).forEach(this::answer);
    }

    @EventListener
    void on(PhaseEntered fact) {
        if (fact.phase().equals(Phase.NOT_CONFIRMED.id())) {
            events.of(IncidentId.of(fact.subject())).forEach(this::answer);
        }
    }

    private void answer(SecurityEvent event) {
        tellReporter(event, NoticeKind.REPORT_ANSWERED, Map.of("status", answer.to(event), "path", STATUS_PAGE));
    }

    private void tellReporter(SecurityEvent event, NoticeKind kind, Map<String, String> words) {
        if (event.report().source() != Source.MACHINE) {
            notifications.notify(new Notice(event.id().number(), reporter(event), kind, words));
        }
    }

    /** The address that the report names, else the person who sent it. */
    private Recipient reporter(SecurityEvent event) {
        var contact = event.report().reporterContact();
        return contact.contains("@") || people.find(event.reportedBy()).isEmpty()
                ? Recipient.address(contact)
                : Recipient.person(event.reportedBy());
    }

    private SecurityEvent event(String number) {
        return events.find(EventId.of(number)).orElseThrow(() -> new UnknownEvent(number));
    }
}
