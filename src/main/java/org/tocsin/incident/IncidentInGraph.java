package org.tocsin.incident;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.documents.RecordSheet;

/** The incident itself with its threats, assets and implications, and the incidents that have to do with it. */
@Component
class IncidentInGraph implements GraphSource {

    private final CaseRecord record;
    private final CompleteRecord complete;
    private final Relations relations;
    private final IncidentDesk desk;

    IncidentInGraph(CaseRecord record, CompleteRecord complete, Relations relations, IncidentDesk desk) {
        this.record = record;
        this.complete = complete;
        this.relations = relations;
        this.desk = desk;
    }

    @Override
    public List<GraphNode> nodesOf(IncidentView incident) {
        return Stream.of(threats(incident), assets(incident), incidents(incident), implications(incident))
                .flatMap(nodes -> nodes)
                .toList();
    }

    private Stream<GraphNode> threats(IncidentView incident) {
        return complete.of(incident.id(), "incident-perpetrator").current().stream()
                .map(entry -> threat(entry, incident));
    }

    private static GraphNode threat(RecordSheet.Entry entry, IncidentView incident) {
        var answers = entry.now().answers();
        return new GraphNode(
                GraphKind.THREAT,
                "threat " + entry.now().entry(),
                words(text(answers.get("perpetratorKind"))),
                text(answers.get("perpetratorDescription")),
                "/incidents/" + incident.id() + "/record",
                Set.of(incident.id().number()));
    }

    private static String text(@Nullable Object answer) {
        return Optional.ofNullable(answer).map(String::valueOf).orElse("");
    }

    /** What happened to an asset are the events; an incident without any is what happened itself. */
    private Stream<GraphNode> assets(IncidentView incident) {
        var events = record.eventsOf(incident.id());
        var happened = events.isEmpty() ? Set.of(incident.id().number()) : Set.copyOf(events);
        return record.assetsOf(incident.id()).stream().map(asset -> asset(asset, happened));
    }

    /** Of some assets only the kind is known. */
    private static GraphNode asset(Asset asset, Set<String> happened) {
        var kind = words(asset.kind());
        return asset.name().isBlank()
                ? new GraphNode(GraphKind.ASSET, "assets of kind " + asset.kind(), kind, "", "", happened)
                : new GraphNode(GraphKind.ASSET, GraphNode.asset(asset.name()), asset.name(), kind, "", happened);
    }

    private Stream<GraphNode> incidents(IncidentView incident) {
        var others = relations.of(incident.id()).stream()
                .filter(relation -> relation.ended().isEmpty())
                .map(relation -> desk.get(relation.seenFrom(incident.id())))
                .distinct()
                .map(other -> node(other, Set.of(incident.id().number())));
        return Stream.concat(Stream.of(node(incident, implicationsOf(incident))), others);
    }

    private Set<String> implicationsOf(IncidentView incident) {
        return implications(incident).map(GraphNode::id).collect(Collectors.toSet());
    }

    private static GraphNode node(IncidentView incident, Set<String> leadsTo) {
        var number = incident.id().number();
        return new GraphNode(GraphKind.INCIDENT, number, number, incident.title(), "/incidents/" + number, leadsTo);
    }

    private Stream<GraphNode> implications(IncidentView incident) {
        return record.impactsOf(incident.id()).entrySet().stream()
                .filter(impact -> impact.getValue() > 0)
                .map(impact -> new GraphNode(
                        GraphKind.IMPLICATION,
                        "implication " + impact.getKey(),
                        implication(impact.getKey()),
                        impact.getValue() + " of 10",
                        "",
                        Set.of()));
    }

    /** {@code impactPersonalInformation} is an impact on personal information. */
    private static String implication(String kind) {
        return words(kind.replaceFirst("^impact", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT));
    }

    private static String words(String id) {
        var spaced = id.replace('-', ' ');
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
