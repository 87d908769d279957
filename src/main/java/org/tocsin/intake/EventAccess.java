package org.tocsin.intake;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.engine.CaseAccess;
import org.tocsin.incident.SearchedCases;

/** Tells the guard and the other modules who may see an event. */
@Component
@Transactional(readOnly = true)
class EventAccess implements CaseAccess {

    private final SecurityEvents events;

    EventAccess(SecurityEvents events) {
        this.events = events;
    }

    @Override
    public boolean owns(String caseId) {
        return EventId.isOne(caseId);
    }

    @Override
    public boolean exists(String caseId) {
        return events.find(EventId.of(caseId)).isPresent();
    }

    @Override
    public String kind() {
        return "EVT";
    }

    @Override
    public Set<String> openOnlyTo(String userId) {
        return events.openOnlyTo(userId);
    }

    @Override
    public String page(String caseId) {
        return "/events/" + caseId;
    }

    @Override
    public Optional<Set<String>> namedPeople(String caseId) {
        return events.find(EventId.of(caseId))
                .filter(SecurityEvent::restricted)
                .map(event -> events.namedPeople(event.id()));
    }

    @Override
    public OptionalInt severityOf(String caseId) {
        return OptionalInt.empty();
    }

    @Override
    public boolean isReportedBy(String caseId, String userId) {
        return events.find(EventId.of(caseId))
                .filter(event -> event.reportedBy().equals(userId))
                .isPresent();
    }

    /** How lists over all cases find them. */
    @Bean
    static SearchedCases searchedEvents() {
        return new SearchedCases("EVT", "", EventWords.TABLE);
    }
}
