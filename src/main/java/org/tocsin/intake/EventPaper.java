package org.tocsin.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.Entry;
import org.tocsin.audit.History;
import org.tocsin.documents.AnswerText;
import org.tocsin.documents.Grid;
import org.tocsin.documents.Line;
import org.tocsin.documents.Paper;
import org.tocsin.documents.Part;
import org.tocsin.documents.Wording;
import org.tocsin.engine.Forms;
import org.tocsin.files.CaseFiles;
import org.tocsin.identity.Discretion;
import org.tocsin.incident.FactWords;
import org.tocsin.incident.IncidentId;

/** The report of an event with everything that is known, in the order of the standard's form. */
@Service
@Transactional(readOnly = true)
public class EventPaper {

    private static final String KIND = "Information security event report";

    private final EventParts parts;
    private final EventRecord record;
    private final Intake intake;
    private final CaseFiles files;
    private final Forms forms;
    private final History history;
    private final FactWords words;
    private final Discretion discretion;

    EventPaper(
            EventParts parts,
            EventRecord record,
            Intake intake,
            CaseFiles files,
            Forms forms,
            History history,
            FactWords words,
            Discretion discretion) {
        this.parts = parts;
        this.record = record;
        this.intake = intake;
        this.files = files;
        this.forms = forms;
        this.history = history;
        this.words = words;
        this.discretion = discretion;
    }

    /** The report as it stands. */
    public Paper of(SecurityEvent event) {
        var marking = event.restricted() ? "Restricted to named people" : "";
        return new Paper(
                KIND,
                event.id().number(),
                "",
                marking,
                Stream.of(
                                numbers(event),
                                new Part("Reporter", parts.reporterLines(event), List.of()),
                                new Part("Description", parts.lines(event), List.of()),
                                new Part("Details", details(event.id()), List.of()),
                                decisions(event.id()),
                                earlierValues(event.id()),
                                files(event.id()),
                                timeline(event.id()))
                        .toList());
    }

    private Part numbers(SecurityEvent event) {
        return Part.of(
                "Report",
                new Line("Date of the report", Wording.of(event.reportedAt())),
                new Line("Event number", event.id().number()),
                new Line("State", Wording.plain(event.state().id())),
                new Line(
                        "Related incident",
                        event.standing().incident().map(IncidentId::number).orElse("")),
                new Line("Related events", relatedEvents(event)));
    }

    private String relatedEvents(SecurityEvent event) {
        return Stream.concat(
                        event.standing().duplicateOf().stream(),
                        intake.duplicatesOf(event.id()).stream().map(SecurityEvent::id))
                .map(EventId::number)
                .collect(Collectors.joining("\n"));
    }

    /** What is asked about the event; what is asked about its reporter stands under that heading. */
    private List<Line> details(EventId id) {
        var form = forms.inForce(EventRecord.HEADING);
        var answers = record.of(id).only().map(entry -> entry.now().answers()).orElse(Map.of());
        return form.fields().stream()
                .filter(field -> field.isAnswerable() && field.key().startsWith("event"))
                .map(field -> new Line(field.label(), AnswerText.of(field, answers)))
                .toList();
    }

    private Part decisions(EventId id) {
        var rows = intake.decisionsOn(id).stream()
                .map(decision -> List.of(
                        Wording.of(decision.at()), Wording.plain(decision.verdict()), decision.by(), decision.why()))
                .toList();
        return Part.of("Assessment", Grid.of(List.of("When", "Decision", "Who", "Why"), List.of(18, 22, 15, 45), rows));
    }

    private Part earlierValues(EventId id) {
        return record.of(id).earlierPart("Earlier values of the details");
    }

    private Part files(EventId id) {
        var rows = files.list(id.number()).stream()
                .map(file -> List.of(file.name(), file.mediaType(), file.uploadedBy(), file.sha256()))
                .toList();
        return Part.of("Files", Grid.of(List.of("Name", "Kind", "Added by", "SHA-256"), rows));
    }

    private Part timeline(EventId id) {
        var told = new ArrayList<Entry>();
        history.stream(id.number(), entry -> {
            if (FactWords.belongsInTimeline(entry)) {
                told.add(entry);
            }
        });
        var rows = discretion.masked(told).stream()
                .map(entry -> List.of(
                        Wording.of(entry.recordedAt()),
                        words.tell(entry),
                        entry.actor().id(),
                        entry.why()))
                .toList();
        return Part.of("Timeline", Grid.of(List.of("When", "What", "Who", "Why"), List.of(18, 44, 13, 25), rows));
    }
}
