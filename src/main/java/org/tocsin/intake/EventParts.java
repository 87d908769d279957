package org.tocsin.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.documents.AnswerText;
import org.tocsin.documents.Line;
import org.tocsin.documents.Part;
import org.tocsin.documents.Wording;
import org.tocsin.engine.Field;
import org.tocsin.engine.Forms;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.ReportParts;
import org.tocsin.incident.ReportPlace;

/** What was reported of an incident, in its report. */
@Component
class EventParts implements ReportParts {

    private final SecurityEvents events;
    private final ReportForm form;
    private final EventRecord record;
    private final Receptions receptions;
    private final Forms forms;

    EventParts(SecurityEvents events, ReportForm form, EventRecord record, Receptions receptions, Forms forms) {
        this.events = events;
        this.form = form;
        this.record = record;
        this.receptions = receptions;
        this.forms = forms;
    }

    @Override
    public Stream<Placed> of(IncidentView incident) {
        return events.of(incident.id()).stream().flatMap(this::parts);
    }

    private Stream<Placed> parts(SecurityEvent event) {
        return Stream.of(
                new Placed(ReportPlace.REPORTED, reported(event)), new Placed(ReportPlace.REPORTER, reporter(event)));
    }

    private Part reported(SecurityEvent event) {
        var lines = Stream.concat(lines(event).stream(), details(event, "event"));
        return new Part("Reported as " + event.id(), lines.toList(), List.of());
    }

    private Part reporter(SecurityEvent event) {
        return new Part("Reporter of " + event.id(), reporterLines(event), List.of());
    }

    /** What the record holds about the event or about its reporter, by how its questions are called. */
    private Stream<Line> details(SecurityEvent event, String about) {
        return record.of(event.id()).only().stream()
                .flatMap(entry -> entry.now().answers().keySet().stream()
                        .filter(key -> key.startsWith(about))
                        .map(key -> line(key, entry.now().answers())));
    }

    private Line line(String key, Map<String, Object> answers) {
        var asked = forms.inForce(EventRecord.HEADING);
        return new Line(asked.labelOf(key), AnswerText.of(asked, key, answers));
    }

    /** What was said, in the words of the form in force. */
    List<Line> lines(SecurityEvent event) {
        var report = event.report();
        return Stream.concat(
                        Stream.of(
                                new Line(form.inForce().labelOf("eventWhat"), report.what()),
                                new Line(form.inForce().labelOf("eventKind"), kind(report)),
                                new Line(form.inForce().labelOf("eventWhere"), report.where()),
                                new Line(form.inForce().labelOf("eventOngoing"), Wording.plain(report.ongoing())),
                                new Line(
                                        form.inForce().labelOf("eventPersonalData"),
                                        Wording.plain(report.personalData())),
                                new Line("Occurred", when(report.occurred().stream())),
                                new Line("Discovered", when(Stream.of(report.detected()))),
                                new Line("Reported", Wording.of(event.reportedAt()))),
                        added(report))
                .toList();
    }

    /** Who reported it and how it came in. */
    List<Line> reporterLines(SecurityEvent event) {
        var report = event.report();
        var said = Stream.of(
                new Line("Name", report.reporterName()),
                new Line("Mail or phone", report.reporterContact()),
                new Line("Source", Wording.plain(report.source().id())),
                new Line("User", event.reportedBy()));
        return Stream.of(said, details(event, "reporter"), entered(event))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<Line> entered(SecurityEvent event) {
        return receptions.of(event.id()).stream()
                .flatMap(entered -> Stream.of(
                        new Line("Received", Wording.plain(entered.how())),
                        new Line("Received at", Wording.of(entered.receivedAt())),
                        new Line("Entered by", entered.by() + ", " + Wording.of(entered.at()))));
    }

    private Stream<Line> added(EventReport report) {
        return report.attributes().entrySet().stream()
                .map(answer -> new Line(
                        form.inForce().labelOf(answer.getKey()),
                        answer.getValue().toString()));
    }

    private String kind(EventReport report) {
        return form.inForce().field("eventKind").map(Field::options).orElse(List.of()).stream()
                .filter(option -> option.value().equals(report.kind()))
                .map(Field.Option::label)
                .findFirst()
                .orElse(report.kind());
    }

    private static String when(Stream<Moment> moment) {
        return moment.map(known -> known.inWords() + " UTC").findFirst().orElse("");
    }
}
