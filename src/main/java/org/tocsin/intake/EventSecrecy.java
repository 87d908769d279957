package org.tocsin.intake;

import java.util.HashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.People;
import org.tocsin.identity.Role;
import org.tocsin.incident.CaseRestricted;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.OwnerAppointed;
import org.tocsin.incident.Visibility;

/** Restricts events to named people; an event of an incident is always as open as its incident. */
@Service
@Transactional
public class EventSecrecy {

    private final SecurityEvents events;
    private final Visibility incidents;
    private final CurrentUser user;
    private final People people;
    private final ApplicationEventPublisher facts;

    EventSecrecy(
            SecurityEvents events,
            Visibility incidents,
            CurrentUser user,
            People people,
            ApplicationEventPublisher facts) {
        this.events = events;
        this.incidents = incidents;
        this.user = user;
        this.people = people;
        this.facts = facts;
    }

    /** Only these people, and the ISIRT manager who decides, may see the event from now on. */
    public void restrict(EventId id, Set<String> named, String why) {
        var event = mustBeDecidedHere(id, "restrict", why);
        named.stream()
                .filter(person -> people.find(person).isEmpty())
                .findFirst()
                .ifPresent(stranger -> {
                    throw new AnswerRefused("restrictPeople", "Nobody here is called " + stranger);
                });
        var all = new HashSet<>(named);
        all.add(user.id());
        write(event, true, all, why);
    }

    /** Everybody with a fitting role may see the event again. */
    public void open(EventId id, String why) {
        write(mustBeDecidedHere(id, "lift-restriction", why), false, Set.of(), why);
    }

    /** An event that has just become part of an incident is as open as that. */
    void follow(EventId id, IncidentId incident) {
        incidents
                .namedPeople(incident.number())
                .ifPresent(named -> events.find(id).ifPresent(event -> follow(event, true, named, "")));
    }

    @EventListener
    void on(CaseRestricted fact) {
        events.of(IncidentId.of(fact.subject()))
                .forEach(event -> follow(event, fact.restricted(), named(fact), fact.why()));
    }

    @EventListener
    void on(OwnerAppointed fact) {
        var incident = IncidentId.of(fact.subject());
        incidents
                .namedPeople(fact.subject())
                .ifPresent(named -> events.of(incident).forEach(event -> events.name(event.id(), named)));
    }

    private Set<String> named(CaseRestricted fact) {
        return incidents.namedPeople(fact.subject()).orElse(Set.of());
    }

    private void follow(SecurityEvent event, boolean restricted, Set<String> named, String why) {
        var all = new HashSet<>(named);
        if (restricted) {
            all.addAll(events.namedPeople(event.id()));
        }
        write(event, restricted, all, why);
    }

    private SecurityEvent mustBeDecidedHere(EventId id, String deed, String why) {
        user.mustBe(id.number(), deed, Role.ISIRT_MANAGER);
        ReportRules.mustBeGiven("restrictReason", why);
        ReportRules.mustBeText("restrictReason", why, ReportRules.LONGEST_TEXT);
        var event = events.find(id).orElseThrow(() -> new UnknownEvent(id.number()));
        event.standing().incident().ifPresent(incident -> {
            throw new AnswerRefused("restrictPeople", "Please restrict " + incident + "; its events follow");
        });
        return event;
    }

    private void write(SecurityEvent event, boolean restricted, Set<String> named, String why) {
        events.save(event.restricted(restricted));
        events.name(event.id(), named);
        facts.publishEvent(new EventRestricted(event.id().number(), restricted, named, why));
    }
}
