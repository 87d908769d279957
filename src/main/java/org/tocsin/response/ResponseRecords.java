package org.tocsin.response;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everything that is written down about the response to an incident; nothing of it is ever overwritten. */
@Component
class ResponseRecords {

    private final PlaybookSelections selections;
    private final PlaybookSteps steps;
    private final ControlAssessments assessments;
    private final FurtherMeasures measures;
    private final LaterResponses laterResponses;
    private final RecoveryChecks checks;

    ResponseRecords(
            PlaybookSelections selections,
            PlaybookSteps steps,
            ControlAssessments assessments,
            FurtherMeasures measures,
            LaterResponses laterResponses,
            RecoveryChecks checks) {
        this.selections = selections;
        this.steps = steps;
        this.assessments = assessments;
        this.measures = measures;
        this.laterResponses = laterResponses;
        this.checks = checks;
    }

    void add(PlaybookSelection selection) {
        selections.save(selection);
    }

    void add(PlaybookStep step) {
        steps.save(step);
    }

    void add(ControlAssessment assessment) {
        assessments.save(assessment);
    }

    void add(FurtherMeasure measure) {
        measures.save(measure);
    }

    void add(LaterResponse response) {
        laterResponses.save(response);
    }

    void add(RecoveryCheck check) {
        checks.save(check);
    }

    /** Until when control has to be decided on: the limit set by the last assessment, else the one of the playbook. */
    Optional<Instant> controlLimit(String incident) {
        var selected = selections.findFirstByIncidentOrderByIdDesc(incident);
        return assessments
                .findFirstByIncidentOrderByIdDesc(incident)
                .filter(assessment -> selected.filter(assessment::isBefore).isEmpty())
                .flatMap(ControlAssessment::nextLimit)
                .or(() -> selected.map(PlaybookSelection::controlDueAt));
    }

    Optional<LaterResponse> lastLaterResponse(String incident) {
        return laterResponses.findFirstByIncidentOrderByIdDesc(incident);
    }

    ResponseView of(String incident) {
        return new ResponseView(
                selections.findFirstByIncidentOrderByIdDesc(incident).map(PlaybookSelection::view),
                steps.findByIncidentOrderById(incident).stream()
                        .map(PlaybookStep::view)
                        .toList(),
                controlLimit(incident),
                assessments.findByIncidentOrderById(incident).stream()
                        .map(ControlAssessment::view)
                        .toList(),
                measures.findByIncidentOrderById(incident).stream()
                        .map(FurtherMeasure::view)
                        .toList(),
                laterResponses.findByIncidentOrderById(incident).stream()
                        .map(LaterResponse::view)
                        .toList(),
                checks.findByIncidentOrderById(incident).stream()
                        .map(RecoveryCheck::view)
                        .toList());
    }
}
