package org.tocsin.observable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.incident.Asset;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.MergedCases;
import org.tocsin.incident.Register;
import org.tocsin.incident.RegisterQuery;
import org.tocsin.intake.EventId;

/**
 * Finds incidents that are like one: they share observables, named assets or the category. Whoever responds sees what
 * helped then. A shared observable weighs more than an asset, an asset more than a category.
 */
@Service
@Transactional(readOnly = true)
public class SimilarCases {

    private static final int MOST = 5;
    private static final int OBSERVABLE = 8;
    private static final int ASSET = 5;
    private static final int SUB_KIND = 3;
    private static final int CATEGORY = 1;

    /** What alone makes no likeness: many incidents are of the same category. */
    private static final int LEAST = 3;

    private final Observables observables;
    private final Sightings sightings;
    private final CaseRecord record;
    private final MergedCases merged;
    private final Register register;

    SimilarCases(
            Observables observables, Sightings sightings, CaseRecord record, MergedCases merged, Register register) {
        this.observables = observables;
        this.sightings = sightings;
        this.record = record;
        this.merged = merged;
        this.register = register;
    }

    /** The most similar incidents that the reader may see, at most five. */
    public List<SimilarCase> to(IncidentView incident) {
        var likeness = new HashMap<IncidentId, Likeness>();
        byObservables(incident, likeness);
        byAssets(incident, likeness);
        var sameCategory = sameCategory(incident);
        sameCategory.forEach(other -> byCategory(incident, other, likeness));
        likeness.remove(incident.id());
        likeness.keySet().removeAll(merged.heldBy(incident.id()));
        return ranked(likeness);
    }

    private List<SimilarCase> ranked(Map<IncidentId, Likeness> likeness) {
        return register.visible(likeness.keySet()).stream()
                .flatMap(other -> Stream.ofNullable(likeness.get(other.id())).map(alike -> new Ranked(other, alike)))
                .filter(ranked -> ranked.alike.points >= LEAST)
                .sorted(Comparator.comparingInt((Ranked ranked) -> ranked.alike.points)
                        .thenComparing(ranked -> ranked.other.declaredAt())
                        .reversed())
                .limit(MOST)
                .map(ranked -> new SimilarCase(ranked.other, List.copyOf(ranked.alike.shared)))
                .toList();
    }

    private void byObservables(IncidentView incident, Map<IncidentId, Likeness> likeness) {
        var together = merged.together(incident.id());
        var shared = observables.elsewhere(together, sightings.of(together, Observables.MOST_SHOWN));
        var ofEvents = record.incidentsOf(shared.values().stream()
                .flatMap(Collection::stream)
                .filter(EventId::isOne)
                .collect(Collectors.toSet()));
        shared.forEach((observable, cases) ->
                incidents(cases, ofEvents).forEach(other -> add(likeness, other, OBSERVABLE, observable.defanged())));
    }

    private static Set<IncidentId> incidents(Collection<String> cases, Map<String, List<IncidentId>> ofEvents) {
        return cases.stream()
                .flatMap(number -> EventId.isOne(number)
                        ? ofEvents.getOrDefault(number, List.of()).stream()
                        : Stream.of(IncidentId.of(number)))
                .collect(Collectors.toSet());
    }

    private void byAssets(IncidentView incident, Map<IncidentId, Likeness> likeness) {
        var names = record.assetsOf(incident.id()).stream()
                .map(Asset::name)
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
        record.withAssets(names).forEach((other, asset) -> add(likeness, other, ASSET, "asset " + asset));
    }

    private List<IncidentView> sameCategory(IncidentView incident) {
        var category = incident.category().category();
        return category.isEmpty() ? List.of() : register.search(query(category)).cases();
    }

    private static RegisterQuery query(String category) {
        return new RegisterQuery("", "", OptionalInt.empty(), Optional.of(category), Optional.empty(), false, false, 0);
    }

    private static void byCategory(IncidentView incident, IncidentView other, Map<IncidentId, Likeness> likeness) {
        if (incident.category().subKind().equals(other.category().subKind())) {
            add(likeness, other.id(), SUB_KIND, incident.category().label());
        } else {
            add(likeness, other.id(), CATEGORY, "the same category");
        }
    }

    private static void add(Map<IncidentId, Likeness> likeness, IncidentId other, int points, String shared) {
        likeness.computeIfAbsent(other, key -> new Likeness()).add(points, shared);
    }

    private record Ranked(IncidentView other, Likeness alike) {}

    /** What two incidents have in common. */
    private static final class Likeness {

        private final List<String> shared = new ArrayList<>();
        private int points;

        void add(int more, String what) {
            points += more;
            shared.add(what);
        }
    }
}
