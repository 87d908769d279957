package org.tocsin.reporting;

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
import org.tocsin.incident.SeverityClass;

/** Puts an approved report together as the paper that its recipients read. */
@Component
class ReportPaper {

    /** What kind of report it is, as every page of it says. */
    static final String KIND = "Interim report";

    private final People people;

    ReportPaper(People people) {
        this.people = people;
    }

    Paper of(
            ReportedCase reported,
            InterimReport report,
            Draft draft,
            Draft.Review review,
            List<FurtherAnswer> further,
            List<NamedRecipient> to) {
        var parts = Stream.of(
                        Stream.of(about(reported, report, draft, review)),
                        written(draft.text()),
                        further(further),
                        Stream.of(distribution(to)))
                .flatMap(part -> part)
                .toList();
        var marking = reported.restricted() ? "Restricted to named people" : "";
        return new Paper(
                KIND,
                report.number(),
                reported.title(),
                marking,
                parts,
                Optional.of(draft.text().tlp()));
    }

    private static Stream<Part> written(ReportText text) {
        return Stream.of(
                Part.of("Situation", new Line("How do things stand?", text.situation())),
                Part.of("Actions", new Line("What was done, what is being done?", text.actions())),
                Part.of("Needs", new Line("What is needed?", text.needs())),
                Part.of("Changes", new Line("What changed since the last report?", text.changes())));
    }

    /** Only where a process owner asks more: the heading would puzzle everybody else. */
    private static Stream<Part> further(List<FurtherAnswer> answers) {
        var lines = answers.stream()
                .map(answer -> new Line(answer.question(), answer.text()))
                .toList();
        return lines.isEmpty() ? Stream.empty() : Stream.of(new Part("Further answers", lines, List.of()));
    }

    private Part about(ReportedCase reported, InterimReport report, Draft draft, Draft.Review review) {
        return Part.of(
                "Report",
                new Line("Number", report.number()),
                new Line("Phase", Wording.plain(reported.phase())),
                new Line("Class", severity(reported)),
                new Line("Owner", reported.owner().map(people::nameOf).orElse("The point of contact")),
                new Line("Due", Wording.of(report.dueAt())),
                new Line("Written by", people.nameOf(draft.author()) + ", " + Wording.of(draft.at())),
                new Line("Reviewed by", people.nameOf(review.by()) + ", " + Wording.of(review.at())));
    }

    private static String severity(ReportedCase reported) {
        return SeverityClass.of(reported.severity()).map(SeverityClass::name).orElse("Not yet decided");
    }

    private Part distribution(List<NamedRecipient> to) {
        var rows = to.stream()
                .map(one -> List.of(people.nameOf(one.person()), one.namedAs()))
                .toList();
        return Part.of("Distribution", Grid.of(List.of("Who", "As"), List.of(50, 50), rows));
    }
}
