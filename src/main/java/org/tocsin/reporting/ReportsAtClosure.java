package org.tocsin.reporting;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.incident.ClosureInputs;
import org.tocsin.incident.IncidentId;

/** Tells the policy of closure whether an interim report is being reviewed; one that is only drafted ends with the case. */
@Component
class ReportsAtClosure implements ClosureInputs {

    private final ReportDesk desk;

    ReportsAtClosure(ReportDesk desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, Object> of(IncidentId id) {
        return Map.of("interimReportInReview", desk.isInReview(id.number()));
    }

    @Override
    public Set<String> tasksThatDoNotCount() {
        return Set.of("draft-interim-report", "review-interim-report");
    }
}
