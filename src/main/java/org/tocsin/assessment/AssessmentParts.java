package org.tocsin.assessment;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.documents.Grid;
import org.tocsin.documents.Line;
import org.tocsin.documents.Part;
import org.tocsin.documents.Wording;
import org.tocsin.engine.Forms;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.ReportParts;
import org.tocsin.incident.ReportPlace;
import org.tocsin.incident.SeverityClass;

/** How an incident was rated, in its report. */
@Component
class AssessmentParts implements ReportParts {

    private final Assessment assessment;
    private final CaseRecord record;
    private final Forms forms;

    AssessmentParts(Assessment assessment, CaseRecord record, Forms forms) {
        this.assessment = assessment;
        this.record = record;
        this.forms = forms;
    }

    @Override
    public Stream<Placed> of(IncidentView incident) {
        return Stream.of(new Placed(ReportPlace.SEVERITY, rating(incident)));
    }

    private Part rating(IncidentView incident) {
        var view = assessment.of(incident.id());
        return new Part("What the severity rests on", lines(view), List.of(impacts(incident)));
    }

    private static List<Line> lines(AssessmentView view) {
        var judged = view.judged();
        return List.of(
                new Line(
                        "Factors",
                        judged.map(known -> known.factors().inWords()).orElse("")),
                new Line("Basis", judged.map(AssessmentView.Judged::why).orElse("")),
                new Line("Judged by", judged.map(AssessmentView.Judged::by).orElse("")),
                new Line("Judged", Wording.of(judged.map(AssessmentView.Judged::at))),
                new Line(
                        "Proposal of the tables",
                        view.proposed().map(AssessmentParts::proposal).orElse("")));
    }

    private static String proposal(AssessmentView.Proposed proposed) {
        return "Class "
                + SeverityClass.of(proposed.severity()).map(SeverityClass::name).orElse("") + ": " + proposed.basis();
    }

    private Grid impacts(IncidentView incident) {
        var form = forms.inForce("classify-incident");
        var rows = record.impactsOf(incident.id()).entrySet().stream()
                .map(impact -> List.of(form.labelOf(impact.getKey()), impact.getValue() + " of 10"))
                .toList();
        return Grid.of(List.of("Impact on", "Value"), rows);
    }
}
