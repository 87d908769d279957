package org.tocsin.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.documents.Grid;
import org.tocsin.documents.Line;
import org.tocsin.documents.Part;
import org.tocsin.documents.Wording;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.ReportParts;
import org.tocsin.incident.ReportPlace;

/** What was done against an incident, in its report. */
@Component
class ResponseParts implements ReportParts {

    private final Response response;

    ResponseParts(Response response) {
        this.response = response;
    }

    @Override
    public Stream<Placed> of(IncidentView incident) {
        return Stream.of(new Placed(ReportPlace.RESPONSE, part(response.of(incident.id()))));
    }

    private static Part part(ResponseView view) {
        var playbook = view.playbook()
                .map(used -> used.name() + ": " + used.rationale())
                .orElse("");
        return new Part("Actions taken in the response", List.of(new Line("Playbook", playbook)), List.of(done(view)));
    }

    private static Grid done(ResponseView view) {
        var done = new ArrayList<WorkDone.Piece>(WorkDone.of(view).pieces());
        view.control().forEach(control -> done.add(piece(control)));
        view.recovery().forEach(recovery -> done.add(piece(recovery)));
        done.sort(Comparator.comparing(WorkDone.Piece::at));
        return Grid.of(
                List.of("When", "What", "Details", "Who"),
                List.of(18, 20, 47, 15),
                done.stream().map(ResponseParts::row).toList());
    }

    private static WorkDone.Piece piece(ResponseView.Control control) {
        var what = control.isUnderControl() ? "Under control" : "Not under control";
        return new WorkDone.Piece(control.at(), what, control.by(), control.why());
    }

    private static WorkDone.Piece piece(ResponseView.Recovery recovery) {
        var what = recovery.isVerified() ? "Recovery verified" : "Recovery not complete";
        return new WorkDone.Piece(recovery.at(), what, recovery.by(), recovery.evidence());
    }

    private static List<String> row(WorkDone.Piece piece) {
        return List.of(Wording.of(piece.at()), piece.what(), piece.details(), piece.by());
    }
}
