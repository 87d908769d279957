package org.tocsin.intake;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.incident.EventAttached;
import org.tocsin.incident.IncidentId;

/** An event follows when incidents are merged or split. */
@Component
@Transactional
class EventMoves {

    private final SecurityEvents events;
    private final EventSecrecy secrecy;
    private final ApplicationEventPublisher facts;

    EventMoves(SecurityEvents events, EventSecrecy secrecy, ApplicationEventPublisher facts) {
        this.events = events;
        this.secrecy = secrecy;
        this.facts = facts;
    }

    /** An event that the point of contact attaches belongs to no incident yet; one that moves belongs to another. */
    @EventListener
    void on(EventAttached fact) {
        var incident = IncidentId.of(fact.subject());
        events.find(EventId.of(fact.eventId()))
                .filter(event -> event.standing()
                        .incident()
                        .filter(known -> !known.equals(incident))
                        .isPresent())
                .ifPresent(event -> move(event, incident));
    }

    private void move(SecurityEvent event, IncidentId incident) {
        events.save(event.movedTo(incident));
        facts.publishEvent(new EventLinked(event.id().number(), incident.number()));
        secrecy.follow(event.id(), incident);
    }
}
