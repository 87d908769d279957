package org.tocsin.incident;

import static org.tocsin.incident.IncidentReport.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.audit.Entry;
import org.tocsin.audit.History;
import org.tocsin.documents.Grid;
import org.tocsin.documents.Part;
import org.tocsin.documents.Wording;
import org.tocsin.identity.Discretion;

/** The timeline of the report: every fact and every note of the case, however many there are. */
@Component
public class ReportTimeline implements ReportParts {

    private static final List<String> HEADS = List.of("When", "What", "Who", "Why");

    private static final String NOTE = "note-added";
    private static final List<Integer> SHARES = List.of(18, 44, 13, 25);

    private final History history;
    private final FactWords words;
    private final Notes notes;
    private final Discretion discretion;

    ReportTimeline(History history, FactWords words, Notes notes, Discretion discretion) {
        this.history = history;
        this.words = words;
        this.notes = notes;
        this.discretion = discretion;
    }

    @Override
    public Stream<Placed> of(IncidentView incident) {
        var told = new ArrayList<Entry>();
        history.stream(incident.id().number(), entry -> {
            if (FactWords.belongsInTimeline(entry) && !entry.kind().equals(NOTE)) {
                told.add(entry);
            }
        });
        var moments = new ArrayList<Moment>();
        discretion.masked(told).forEach(entry -> moments.add(moment(entry)));
        notes.all(incident.id()).forEach(note -> moments.add(moment(note)));
        moments.sort(Comparator.comparing(Moment::at));
        var rows = moments.stream().map(Moment::row).toList();
        return Stream.of(at(ReportPlace.TIMELINE, Part.of("Timeline", Grid.of(HEADS, SHARES, rows))));
    }

    private Moment moment(Entry entry) {
        return new Moment(entry.recordedAt(), words.tell(entry), entry.actor().id(), entry.why());
    }

    /** A note stands at the time that it is about, and says when it was written. */
    private static Moment moment(Note note) {
        var written = "written down " + Wording.of(note.writtenAt());
        return new Moment(
                note.happenedAt(),
                Wording.plain(note.kind()) + ": " + note.text(),
                note.paper().map(PaperSource::observer).orElse(note.by()),
                note.paper().map(paper -> LateEntry.inWords(note, paper)).orElse(written));
    }

    /** A line of the timeline. */
    private record Moment(Instant at, String what, String who, String why) {

        List<String> row() {
            return List.of(Wording.of(at), what, who, why);
        }
    }
}
