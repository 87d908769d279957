package org.tocsin.observable;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;

/** What points to an attacker or a victim in each case, and in which other cases it was seen. */
@Service
@Transactional
public class Observables {

    /** Of a case at most so many are shown; all are found by the search. */
    public static final int MOST_SHOWN = 200;

    /** The search shows at most so many; what so many cases hold tells little. */
    public static final int MOST_HITS = 100;

    private static final int MOST_ELSEWHERE = 300;
    private static final int SHORTEST_SEARCH = 3;
    private static final int LONGEST_TEXT = 8_000;
    private static final Role[] WORKERS = {Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC};

    private final Sightings sightings;
    private final VisibleCases cases;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Observables(
            Sightings sightings, VisibleCases cases, CurrentUser user, Clock clock, ApplicationEventPublisher facts) {
        this.sightings = sightings;
        this.cases = cases;
        this.user = user;
        this.clock = clock;
        this.facts = facts;
    }

    /** Keeps what a text about a case holds. */
    void note(String caseId, String text, String source) {
        var found = Extraction.of(text);
        if (!found.isEmpty()) {
            sightings.add(caseId, found, source, clock.instant());
        }
    }

    /**
     * Keeps what somebody enters by hand.
     *
     * @param text a list or any text, defanged or not
     * @param why where it comes from
     */
    public void add(String caseId, String text, String why) {
        user.mustBe(caseId, "add-observables", WORKERS);
        mustBeText("observablesWhy", why, "Please say where they come from");
        mustBeText("observables", text, "Please enter at least one address, domain, hash, URL or mail address");
        var found = Extraction.of(text);
        if (found.isEmpty()) {
            throw new AnswerRefused(
                    "observables", "There is no address, domain, hash, URL or mail address in this text");
        }
        sightings.add(caseId, found, "observable-added", clock.instant());
        facts.publishEvent(new ObservableAdded(
                caseId, found.stream().map(Observable::defanged).toList(), why));
    }

    /** Says that an observable does not matter in a case, or that it does again. */
    public void dismiss(String caseId, String kind, String value, boolean dismissed, String why) {
        user.mustBe(caseId, "dismiss-observable", WORKERS);
        mustBeText("dismissWhy", why, "Please give the reason");
        var observable = new Observable(kind(kind), value);
        if (!sightings.dismiss(caseId, observable, dismissed ? user.id() : "", dismissed ? why : "")) {
            throw new AnswerRefused("observable", "The case has no such observable");
        }
        facts.publishEvent(new ObservableDismissed(caseId, observable.defanged(), dismissed, why));
    }

    private static ObservableKind kind(String id) {
        try {
            return ObservableKind.of(id);
        } catch (IllegalArgumentException unknown) {
            throw new AnswerRefused("kind", "There is no kind of observable called " + id);
        }
    }

    private static void mustBeText(String field, String text, String otherwise) {
        if (text.isBlank()) {
            throw new AnswerRefused(field, otherwise);
        }
        if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            throw new AnswerRefused(field, "This must be a text of at most " + LONGEST_TEXT + " characters");
        }
    }

    /** Those of some cases that belong together, with the other cases in which the reader may find them. */
    @Transactional(readOnly = true)
    public List<Seen> of(Collection<String> together) {
        var own = sightings.of(together, MOST_SHOWN);
        var others = elsewhere(together, own);
        return own.stream()
                .map(sighting -> new Seen(sighting, others.getOrDefault(sighting.observable(), List.of())))
                .toList();
    }

    /** The other cases that share observables with these, as far as the reader may see them. */
    Map<Observable, List<String>> elsewhere(Collection<String> together, List<Sighting> own) {
        var values = own.stream()
                .filter(sighting -> !sighting.isDismissed())
                .map(sighting -> sighting.observable().value())
                .collect(Collectors.toSet());
        var others = sightings.elsewhere(together, values, MOST_ELSEWHERE);
        var visible = cases.among(caseIds(others)).keySet();
        return others.stream()
                .filter(sighting -> visible.contains(sighting.caseId()))
                .collect(Collectors.groupingBy(
                        Sighting::observable, Collectors.mapping(Sighting::caseId, Collectors.toList())));
    }

    /** Where a value, or one that begins so, was seen; however it is written. */
    @Transactional(readOnly = true)
    public List<Hit> search(String text) {
        var value = Extraction.refanged(text.strip()).toLowerCase(Locale.ROOT);
        if (value.length() < SHORTEST_SEARCH || value.length() > Extraction.LONGEST || value.indexOf('\0') >= 0) {
            return List.of();
        }
        var seen = sightings.beginningWith(value, MOST_HITS);
        var visible = cases.among(caseIds(seen));
        return seen.stream()
                .flatMap(sighting ->
                        Stream.ofNullable(visible.get(sighting.caseId())).map(found -> hit(sighting, found)))
                .toList();
    }

    private static Hit hit(Sighting sighting, VisibleCase visible) {
        return new Hit(sighting.caseId(), visible.title(), visible.path(), sighting.observable(), sighting.at());
    }

    private static Set<String> caseIds(List<Sighting> sightings) {
        return sightings.stream().map(Sighting::caseId).collect(Collectors.toSet());
    }
}
