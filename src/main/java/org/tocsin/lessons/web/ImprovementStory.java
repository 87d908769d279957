package org.tocsin.lessons.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.audit.Entry;
import org.tocsin.audit.History;
import org.tocsin.engine.Models;
import org.tocsin.engine.OpenTask;
import org.tocsin.engine.OpenTasks;
import org.tocsin.engine.Position;
import org.tocsin.engine.Positions;
import org.tocsin.incident.FactWords;
import org.tocsin.lessons.ImprovementId;

/** What happened to an improvement and where it stands, from ledger and engine. */
@Component
class ImprovementStory {

    private static final int LATEST = 100;

    private final OpenTasks tasks;
    private final Positions positions;
    private final Models models;
    private final History history;
    private final FactWords words;

    ImprovementStory(OpenTasks tasks, Positions positions, Models models, History history, FactWords words) {
        this.tasks = tasks;
        this.positions = positions;
        this.models = models;
        this.history = history;
        this.words = words;
    }

    List<OpenTask> tasks(ImprovementId id) {
        return tasks.of(id.number());
    }

    /** The messages' deliveries are no part of the story. */
    List<Position> positions(ImprovementId id) {
        return positions.of(id.number()).stream()
                .filter(position -> position.model().equals("improvement-action"))
                .toList();
    }

    List<Line> timeline(ImprovementId id) {
        return history.latestOf(id.number(), LATEST).stream()
                .filter(FactWords::belongsInTimeline)
                .map(this::line)
                .toList();
    }

    Optional<String> model(ImprovementId id, String definition) {
        return positions(id).stream()
                .map(Position::definitionId)
                .filter(definition::equals)
                .findFirst()
                .map(models::bpmnXml);
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
    record Line(Instant at, String title, String by, String detail, String model) {}
}
