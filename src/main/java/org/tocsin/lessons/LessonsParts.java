package org.tocsin.lessons;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.documents.Line;
import org.tocsin.documents.Part;
import org.tocsin.documents.Wording;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.ReportParts;
import org.tocsin.incident.ReportPlace;

/** What was learnt from an incident, in its report. */
@Component
class LessonsParts implements ReportParts {

    private final Lessons lessons;

    LessonsParts(Lessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public Stream<Placed> of(IncidentView incident) {
        var rounds = lessons.of(incident.id());
        return rounds.isEmpty()
                ? Stream.of(new Placed(ReportPlace.LESSONS, Part.of("Lessons")))
                : rounds.stream().map(round -> new Placed(ReportPlace.LESSONS, part(round)));
    }

    private static Part part(ReviewView round) {
        var lines = Stream.concat(
                round.learnt().stream().flatMap(LessonsParts::lines),
                round.agreed().stream().flatMap(LessonsParts::lines));
        return new Part("Lessons, review " + round.round(), lines.toList(), List.of());
    }

    private static Stream<Line> lines(ReviewView.Learnt learnt) {
        return Stream.of(
                new Line("How was harm confined?", learnt.harmConfined()),
                new Line("Root cause", Wording.plain(learnt.rootCause())),
                new Line("What went well?", learnt.wentWell()),
                new Line("What went badly?", learnt.wentBadly()),
                new Line("What this rests on", learnt.rationale()),
                new Line("Said by", learnt.by() + ", " + Wording.of(learnt.at())));
    }

    private static Stream<Line> lines(ReviewView.Agreed agreed) {
        return Stream.of(
                new Line("What will improve", String.join("\n", agreed.improvements())),
                new Line("Why these", agreed.why()),
                new Line("Agreed by", agreed.by() + ", " + Wording.of(agreed.at())));
    }
}
