package org.tocsin.reporting;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.documents.CaseDocument;
import org.tocsin.documents.CaseDocuments;
import org.tocsin.documents.Paper;
import org.tocsin.documents.Wording;

/** The interim reports of a case that were sent, as they were approved. */
@Component
@Order(3)
class SentReports implements CaseDocuments {

    private static final String KIND = "interim-report-";

    private final ReportDesk desk;
    private final ReportDocuments documents;

    SentReports(ReportDesk desk, ReportDocuments documents) {
        this.desk = desk;
        this.documents = documents;
    }

    @Override
    public List<CaseDocument> of(String caseId) {
        return sent(caseId).stream().map(SentReports::named).toList();
    }

    private static CaseDocument named(InterimReportView report) {
        return new CaseDocument(
                KIND + report.sequence(),
                "Interim report %s, sent %s".formatted(report.number(), Wording.of(report.sentAt())));
    }

    @Override
    public Optional<Paper> paper(String caseId, String document) {
        return sent(caseId).stream()
                .filter(report -> document.equals(KIND + report.sequence()))
                .findFirst()
                .map(report -> documents.read(caseId, report.sequence()));
    }

    private List<InterimReportView> sent(String caseId) {
        return desk.of(caseId).stream()
                .filter(report -> report.state() == ReportState.SENT)
                .toList();
    }
}
