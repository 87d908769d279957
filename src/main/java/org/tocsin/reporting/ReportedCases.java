package org.tocsin.reporting;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tocsin.identity.People;
import org.tocsin.identity.Person;
import org.tocsin.identity.Role;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.Phase;
import org.tocsin.intake.EventState;
import org.tocsin.intake.Intake;
import org.tocsin.intake.SecurityEvent;

/** Asks the module that owns a case how it stands; interim reports begin with the event and go on with the incident. */
@Component
class ReportedCases {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_AUTHORS = 3_900;

    private final IncidentDesk incidents;
    private final Intake intake;
    private final People people;

    ReportedCases(IncidentDesk incidents, Intake intake, People people) {
        this.incidents = incidents;
        this.intake = intake;
        this.people = people;
    }

    ReportedCase of(String caseId) {
        return IncidentId.isOne(caseId) ? of(incidents.get(IncidentId.of(caseId))) : of(intake.get(caseId));
    }

    /** Who writes about the case: its owner, or the point of contact; user ids with commas between. */
    String authorsOf(ReportedCase reported) {
        return reported.owner()
                .orElseGet(() -> people.with(Role.POC).stream().map(Person::id).reduce("", ReportedCases::withComma));
    }

    /** A variable of the engine holds 4,000 characters; whom it cannot name is not asked. */
    private static String withComma(String others, String one) {
        var all = others.isEmpty() ? one : others + "," + one;
        return all.length() > LONGEST_AUTHORS ? others : all;
    }

    private ReportedCase of(IncidentView incident) {
        return new ReportedCase(
                incident.id().number(),
                incident.title(),
                incident.phase().id(),
                incident.severity(),
                incident.declaredAt(),
                incident.phase() == Phase.CLOSURE || incident.phase().isEnd(),
                incident.restricted(),
                Optional.of(incident.owner()),
                reportersOf(incident.id()));
    }

    private Set<String> reportersOf(IncidentId incident) {
        return intake.eventsOf(incident).stream().map(SecurityEvent::reportedBy).collect(Collectors.toSet());
    }

    private static ReportedCase of(SecurityEvent event) {
        return new ReportedCase(
                event.id().number(),
                title(event.report().what()),
                ReportedCase.EVENT_ASSESSMENT,
                0,
                event.reportedAt(),
                event.state() != EventState.REPORTED,
                event.restricted(),
                Optional.empty(),
                Set.of(event.reportedBy()));
    }

    private static String title(String what) {
        var line = what.strip().lines().findFirst().orElse("");
        return line.length() > LONGEST_TITLE ? line.substring(0, LONGEST_TITLE) + "…" : line;
    }
}
