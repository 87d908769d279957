package org.tocsin.lessons;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.documents.Grid;
import org.tocsin.documents.Line;
import org.tocsin.documents.Paper;
import org.tocsin.documents.Part;
import org.tocsin.documents.Wording;
import org.tocsin.identity.People;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.ReportParts;
import org.tocsin.incident.ReportTimeline;
import org.tocsin.incident.SeverityClass;

/** The report of a review on paper, for the meeting and for the file (ISO/IEC 27035-1:2023, 5.6). */
@Component
public class ReviewPaper {

    private static final String KIND = "Review report";

    private final People people;
    private final ReportTimeline timeline;

    ReviewPaper(People people, ReportTimeline timeline) {
        this.people = people;
        this.timeline = timeline;
    }

    /** What the page says, in the same order, with the whole timeline at the end. */
    public Paper of(ReviewReport report) {
        var incident = report.incident();
        var parts = Stream.of(
                        Stream.of(incident(incident), figures(report.figures())),
                        report.reviews().stream().map(this::learnt),
                        report.participants().stream()
                                .filter(one -> one.answeredAt().isPresent())
                                .map(this::said),
                        Stream.of(improvements(report.improvements()), similar(report.similar())),
                        timeline.of(incident).map(ReportParts.Placed::part))
                .flatMap(part -> part)
                .toList();
        var marking = incident.restricted() ? "Restricted to named people" : "";
        return new Paper(KIND, incident.id().number(), incident.title(), marking, parts);
    }

    private Part incident(IncidentView incident) {
        return Part.of(
                "Incident",
                new Line(
                        "Severity class",
                        incident.severityClass().map(SeverityClass::name).orElse("")),
                new Line("Category", incident.category().label()),
                new Line("Owner", people.nameOf(incident.owner())),
                new Line("Phase", Wording.plain(incident.phase().id())),
                new Line("Noticed", Wording.of(incident.times().detectedAt())),
                new Line("Closed", Wording.of(incident.closedAt())));
    }

    private static Part figures(ReviewFigures figures) {
        return Part.of(
                "Figures, from the moment it was noticed",
                new Line("To acknowledge", words(figures.toAcknowledge())),
                new Line("To confirm", words(figures.toConfirm())),
                new Line("To contain", words(figures.toContain())),
                new Line("To recover", words(figures.toRecover())),
                new Line("To close", words(figures.toClose())),
                new Line("Tasks done", figures.tasks() + ", of these late: " + figures.lateTasks()),
                new Line("Changes of severity", String.valueOf(figures.severityChanges())),
                new Line("People who took part", String.valueOf(figures.people())));
    }

    private static String words(Optional<Duration> duration) {
        return duration.map(Wording::of).orElse("not reached");
    }

    private Part learnt(ReviewView review) {
        var title = review.round() > 1 ? "What was learnt, review " + review.round() : "What was learnt";
        return review.learnt()
                .map(learnt -> Part.of(
                        title,
                        new Line("How harm was confined", learnt.harmConfined()),
                        new Line("Root cause", Wording.plain(learnt.rootCause())),
                        new Line("What this rests on", learnt.rationale()),
                        new Line("What went well", learnt.wentWell()),
                        new Line("What went badly", learnt.wentBadly())))
                .orElseGet(() -> Part.of(title));
    }

    private Part said(ParticipantView participant) {
        var lines = participant.said().stream()
                .map(said -> new Line(said.question(), said.answer()))
                .toList();
        var title = "What %s says (%s)"
                .formatted(
                        people.nameOf(participant.person()),
                        Wording.plain(participant.part().id()));
        return new Part(title, lines, List.of());
    }

    private static Part improvements(List<ImprovementView> improvements) {
        var rows = improvements.stream()
                .map(one -> List.of(
                        one.id().number(),
                        one.text(),
                        Wording.plain(one.state().id()),
                        one.owner().isEmpty() ? "nobody yet" : one.owner(),
                        one.dueOn().map(LocalDate::toString).orElse("")))
                .toList();
        var heads = List.of("Number", "What", "State", "Owner", "Due");
        return Part.of("What improves", Grid.of(heads, List.of(17, 38, 14, 14, 17), rows));
    }

    private static Part similar(List<IncidentView> similar) {
        var rows = similar.stream()
                .map(earlier -> List.of(
                        earlier.id().number(),
                        earlier.title(),
                        Wording.plain(earlier.rootCause()),
                        earlier.harmConfined(),
                        earlier.improvements()))
                .toList();
        var heads = List.of("Number", "What", "Root cause", "How harm was confined", "What improved");
        return Part.of("Lessons of similar incidents", Grid.of(heads, List.of(16, 22, 14, 24, 24), rows));
    }
}
