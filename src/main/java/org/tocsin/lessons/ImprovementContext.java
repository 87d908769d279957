package org.tocsin.lessons;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.audit.Entry;
import org.tocsin.audit.History;
import org.tocsin.engine.TaskContext;
import org.tocsin.identity.People;
import org.tocsin.incident.FactWords;

/** Shows whoever works on an improvement what was agreed, how it is planned and what was said about it so far. */
@Component
class ImprovementContext implements TaskContext {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private static final int LATEST = 50;

    private final Improvements improvements;
    private final History history;
    private final FactWords words;
    private final People people;

    ImprovementContext(Improvements improvements, History history, FactWords words, People people) {
        this.improvements = improvements;
        this.history = history;
        this.words = words;
        this.people = people;
    }

    @Override
    public Map<String, Object> contextOf(String caseId, String task) {
        return ImprovementId.isOne(caseId)
                ? improvements
                        .findByNumber(caseId)
                        .map(Improvement::view)
                        .map(this::context)
                        .orElse(Map.of())
                : Map.of();
    }

    private Map<String, Object> context(ImprovementView view) {
        return Map.of(
                "ctxImprovement", view.text(),
                "ctxImprovementPlan", plan(view),
                "ctxImprovementSoFar", soFar(view.id()));
    }

    private String plan(ImprovementView view) {
        return Stream.of(
                        line("Changes", view.changes().map(kind -> kind.id().replace('-', ' '))),
                        line(
                                "Owner",
                                Optional.of(view.owner())
                                        .filter(id -> !id.isEmpty())
                                        .map(people::nameOf)),
                        line("Due", view.dueOn().map(LocalDate::toString)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> line(String label, Optional<String> text) {
        return text.map(known -> label + ": " + known);
    }

    private String soFar(ImprovementId id) {
        List<Entry> latest = history.latestOf(id.number(), LATEST);
        return latest.stream()
                .filter(FactWords::belongsInTimeline)
                .map(entry -> text(entry.recordedAt()) + " " + words.tell(entry) + reason(entry))
                .collect(Collectors.joining("\n"));
    }

    private static String reason(Entry entry) {
        return entry.why().isBlank() ? "" : ": " + entry.why();
    }

    private static String text(Instant at) {
        return TIME.format(at);
    }
}
