package org.tocsin.sharing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tocsin.identity.People;
import org.tocsin.identity.Person;
import org.tocsin.identity.Role;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.Visibility;

/** Finds by name who approves for a role: never whoever asked, and in a restricted case only people who may see it. */
@Component
class Approvers {

    /** More names than this would help nobody, and the engine holds them in one text. */
    private static final int MOST = 50;

    private final People people;
    private final Visibility visibility;

    Approvers(People people, Visibility visibility) {
        this.people = people;
        this.visibility = visibility;
    }

    /** Management stands in where nobody else holds the role; empty when that helps neither. */
    List<String> of(Role role, RequestView request) {
        var holders = holders(role, request);
        return holders.isEmpty() ? holders(Role.MANAGEMENT, request) : holders;
    }

    /** Whether somebody approves for a role now, whoever was asked when it was opened. */
    boolean approves(String person, Role role, RequestView request) {
        return of(role, request).contains(person);
    }

    private List<String> holders(Role role, RequestView request) {
        return people.with(role).stream()
                .map(Person::id)
                .filter(person -> !request.isOwn(person))
                .filter(person -> maySee(person, request.incident()))
                .limit(MOST)
                .toList();
    }

    private boolean maySee(String person, IncidentId incident) {
        return visibility
                .namedPeople(incident.number())
                .map(named -> named.contains(person))
                .orElse(true);
    }
}
