package org.tocsin.intake;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.documents.Line;
import org.tocsin.documents.Part;
import org.tocsin.documents.Wording;
import org.tocsin.engine.Field;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.ReportParts;
import org.tocsin.incident.ReportPlace;

/** What was reported of an incident, in its report. */
@Component
class EventParts implements ReportParts {

    private final SecurityEvents events;
    private final ReportForm form;

    EventParts(SecurityEvents events, ReportForm form) {
        this.events = events;
        this.form = form;
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
        return new Part("Reported as " + event.id(), lines(event), List.of());
    }

    private static Part reporter(SecurityEvent event) {
        return new Part("Reporter of " + event.id(), reporterLines(event), List.of());
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

    static List<Line> reporterLines(SecurityEvent event) {
        var report = event.report();
        return List.of(
                new Line("Name", report.reporterName()),
                new Line("Mail or phone", report.reporterContact()),
                new Line("Source", Wording.plain(report.source().id())),
                new Line("User", event.reportedBy()));
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
