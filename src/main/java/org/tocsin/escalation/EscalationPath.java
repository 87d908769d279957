package org.tocsin.escalation;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Decisions;
import org.tocsin.identity.Absences;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.OnDuty;
import org.tocsin.identity.People;
import org.tocsin.identity.Person;
import org.tocsin.identity.Role;

/** Asks the decision table {@code escalation-path} who is told at a level, and finds these people. */
@Component
class EscalationPath {

    /** The word of the table for the owner of the case. */
    static final String OWNER = "owner";

    /** The word of the table for the ISIRT manager on duty. */
    static final String ON_DUTY = "on-duty";

    private final Decisions decisions;
    private final People people;
    private final OnDuty onDuty;
    private final Absences absences;
    private final CaseSight sight;

    EscalationPath(Decisions decisions, People people, OnDuty onDuty, Absences absences, CaseSight sight) {
        this.decisions = decisions;
        this.people = people;
        this.onDuty = onDuty;
        this.absences = absences;
        this.sight = sight;
    }

    /**
     * One of a level.
     *
     * @param person user id
     * @param as the role or word for which they are told
     */
    record Recipient(String person, String as) {}

    /**
     * A level.
     *
     * @param recipients who is told, each once
     * @param answerWithin after which time the next level is told
     * @param rule where the path says so
     */
    record Level(List<Recipient> recipients, Duration answerWithin, String rule) {}

    /** The level of a case in a severity class; of a restricted case only the people named in it are told. */
    Level at(String caseId, int severity, int level) {
        var decision = decisions.decide("escalation-path", Map.of("severity", severity, "level", level));
        return new Level(
                recipients(caseId, decision.text("notifyRoles")),
                Duration.parse(decision.text("answerWithin")),
                decision.id() + " v" + decision.version() + " "
                        + decision.rules().get(0));
    }

    private List<Recipient> recipients(String caseId, String words) {
        var found = named(
                caseId, Arrays.stream(words.split(",", -1)).map(String::strip).flatMap(word -> resolve(caseId, word)));
        return found.isEmpty() ? named(caseId, resolve(caseId, ON_DUTY)) : found;
    }

    private List<Recipient> named(String caseId, Stream<Recipient> recipients) {
        var only = sight.namedPeople(caseId);
        var once = new LinkedHashMap<String, Recipient>();
        recipients
                .flatMap(recipient -> acting(recipient)
                        .filter(one ->
                                only.map(named -> named.contains(one.person())).orElse(true))
                        .limit(1))
                .forEach(recipient -> once.putIfAbsent(recipient.person(), recipient));
        return List.copyOf(once.values());
    }

    /** Whoever acts for somebody who is away comes first; themselves where a restricted case is not for their deputy. */
    private Stream<Recipient> acting(Recipient recipient) {
        return Stream.of(absences.inFor(recipient.person()), recipient.person())
                .distinct()
                .map(person -> new Recipient(person, recipient.as()));
    }

    private Stream<Recipient> resolve(String caseId, String word) {
        return switch (word) {
            case OWNER -> sight.ownerOf(caseId).stream().map(owner -> new Recipient(owner, OWNER));
            case ON_DUTY -> Stream.of(new Recipient(onDuty.isirtManager().id(), ON_DUTY));
            default ->
                Role.of(word).stream()
                        .flatMap(role -> people.with(role).stream())
                        .map(Person::id)
                        .map(person -> new Recipient(person, word));
        };
    }
}
