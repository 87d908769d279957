package org.tocsin.incident;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.documents.CaseDocument;
import org.tocsin.documents.CaseDocuments;
import org.tocsin.documents.Paper;

/** Every incident has a report, from its first moment. */
@Component
@Order(1)
class IncidentDocuments implements CaseDocuments {

    private static final CaseDocument REPORT = new CaseDocument("incident-report", "Incident report");

    private final IncidentDesk desk;
    private final IncidentReport report;

    IncidentDocuments(IncidentDesk desk, IncidentReport report) {
        this.desk = desk;
        this.report = report;
    }

    @Override
    public List<CaseDocument> of(String caseId) {
        return IncidentId.isOne(caseId) ? List.of(REPORT) : List.of();
    }

    @Override
    public Optional<Paper> paper(String caseId, String document) {
        return of(caseId).stream()
                .filter(one -> one.id().equals(document))
                .findFirst()
                .map(one -> report.of(desk.get(IncidentId.of(caseId))));
    }
}
