package org.tocsin.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.documents.Tlp;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.People;
import org.tocsin.identity.Person;
import org.tocsin.identity.Role;

/** Turns the words of the table {@code distribution-list} into people; of a restricted case only those named in it. */
@Component
class DistributionList {

    /** Who carries the case to its end. */
    static final String OWNER = "owner";

    /** Whoever reported the event, as far as they are known. */
    static final String REPORTER = "reporter";

    private final ReportPolicy policy;
    private final People people;
    private final CaseSight sight;

    DistributionList(ReportPolicy policy, People people, CaseSight sight) {
        this.policy = policy;
        this.people = people;
        this.sight = sight;
    }

    List<NamedRecipient> of(ReportedCase reported, Tlp tlp) {
        var named = new LinkedHashMap<String, String>();
        policy.recipients(reported, tlp)
                .forEach(word -> meantBy(word, reported).forEach(person -> name(named, person, word)));
        sight.namedPeople(reported.id()).ifPresent(only -> named.keySet().retainAll(only));
        return named.entrySet().stream()
                .map(one -> new NamedRecipient(one.getKey(), one.getValue(), Optional.empty()))
                .toList();
    }

    private static void name(Map<String, String> named, String person, String word) {
        named.merge(person, word, (before, more) -> before + ", " + more);
    }

    private Stream<String> meantBy(String word, ReportedCase reported) {
        return switch (word) {
            case OWNER -> reported.owner().stream();
            case REPORTER ->
                reported.reporters().stream()
                        .filter(person -> people.find(person).isPresent())
                        .sorted();
            default -> holdersOf(word);
        };
    }

    private Stream<String> holdersOf(String word) {
        var role = Role.of(word)
                .orElseThrow(() -> new IllegalStateException("distribution-list names " + word + ", which is no role"));
        return people.with(role).stream().map(Person::id);
    }
}
