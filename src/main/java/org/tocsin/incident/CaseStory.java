package org.tocsin.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.tocsin.audit.Entry;
import org.tocsin.audit.History;
import org.tocsin.engine.Models;
import org.tocsin.engine.OpenTask;
import org.tocsin.engine.OpenTasks;
import org.tocsin.engine.Position;
import org.tocsin.engine.Positions;

/** What happened to a case of any kind and where it stands, from ledger and engine. Asks nobody whether they may know. */
@Service
public class CaseStory {

    private static final int LATEST = 100;

    private final OpenTasks tasks;
    private final Positions positions;
    private final Models models;
    private final History history;
    private final FactWords words;

    CaseStory(OpenTasks tasks, Positions positions, Models models, History history, FactWords words) {
        this.tasks = tasks;
        this.positions = positions;
        this.models = models;
        this.history = history;
        this.words = words;
    }

    /** The open tasks of a case. */
    public List<OpenTask> tasks(String caseId) {
        return tasks.of(caseId);
    }

    /** The runs of one model for a case; the messages' deliveries are no part of the story. */
    public List<Position> runs(String caseId, String model) {
        return positions.of(caseId).stream()
                .filter(position -> position.model().equals(model))
                .toList();
    }

    /** The runs of one model for one record of a case, which the model names by the variable {@code matter}. */
    public List<Position> runs(String caseId, String model, String matter) {
        return positions.of(caseId, model, matter);
    }

    /** The drawing of a version of the model that ran for a case; empty for any other. */
    public Optional<String> drawing(String caseId, String model, String definition) {
        return runs(caseId, model).stream()
                .map(Position::definitionId)
                .filter(definition::equals)
                .findFirst()
                .map(models::bpmnXml);
    }

    /** The newest things that happened, newest first. */
    public List<Line> timeline(String caseId) {
        return timeline(caseId, UnaryOperator.identity());
    }

    /** The same with each entry as the reader may see it. */
    public List<Line> timeline(String caseId, UnaryOperator<Entry> mask) {
        return history.latestOf(caseId, LATEST).stream()
                .filter(FactWords::belongsInTimeline)
                .map(mask)
                .map(this::line)
                .toList();
    }

    private Line line(Entry entry) {
        return new Line(entry.recordedAt(), words.tell(entry), entry.actor().id(), entry.why(), entry.model());
    }

    /**
     * A line of the timeline.
     *
     * @param at when
     * @param title what happened
     * @param by who did it
     * @param detail why
     * @param model in which version of which model
     */
    public record Line(Instant at, String title, String by, String detail, String model) {}
}
