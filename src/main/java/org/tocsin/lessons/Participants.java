package org.tocsin.lessons;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.People;
import org.tocsin.incident.Contribution;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.intake.Intake;

/** Finds who took part in an incident: who worked on it, and who assessed its events. Reviewing it is not taking part. */
@Component
class Participants {

    private static final String ASSESSMENT = "assess-event";

    private static final Set<String> REVIEW =
            Set.of("answer-review-questions", "identify-lessons", "agree-improvements", "approve-closure");

    private final IncidentDesk desk;
    private final Intake intake;
    private final People people;
    private final CaseSight sight;

    Participants(IncidentDesk desk, Intake intake, People people, CaseSight sight) {
        this.desk = desk;
        this.intake = intake;
        this.people = people;
        this.sight = sight;
    }

    /** What each of them did, whoever did most first; only people who can still be asked and may see the case. */
    Map<String, List<String>> of(IncidentId id) {
        var named = sight.namedPeople(id.number());
        var deeds = new LinkedHashMap<String, List<String>>();
        Stream.concat(workOn(id), assessmentsOf(id))
                .filter(one -> people.canWork(one.person()))
                .filter(one -> named.map(only -> only.contains(one.person())).orElse(true))
                .forEach(one -> deeds.merge(one.person(), one.tasks(), Participants::both));
        return deeds;
    }

    /** How many they were, whether or not they can still be asked. */
    int count(IncidentId id) {
        return (int) Stream.concat(workOn(id), assessmentsOf(id))
                .map(Contribution::person)
                .distinct()
                .count();
    }

    private Stream<Contribution> workOn(IncidentId id) {
        return desk.contributionsTo(id).stream()
                .map(one -> new Contribution(
                        one.person(),
                        one.tasks().stream()
                                .filter(task -> !REVIEW.contains(task))
                                .toList()))
                .filter(one -> !one.tasks().isEmpty());
    }

    private Stream<Contribution> assessmentsOf(IncidentId id) {
        return intake.eventsOf(id).stream()
                .flatMap(event -> intake.decisionsOn(event.id()).stream())
                .map(decision -> new Contribution(decision.by(), List.of(ASSESSMENT)));
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
