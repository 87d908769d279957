package org.tocsin.lessons;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.documents.CaseDocument;
import org.tocsin.documents.CaseDocuments;
import org.tocsin.documents.Paper;
import org.tocsin.incident.IncidentId;

/** The report of a review, once there was one. */
@Component
@Order(2)
class ReviewDocuments implements CaseDocuments {

    private static final CaseDocument REPORT = new CaseDocument("review-report", "Review report");

    private final Lessons lessons;
    private final ReviewReports reports;
    private final ReviewPaper paper;

    ReviewDocuments(Lessons lessons, ReviewReports reports, ReviewPaper paper) {
        this.lessons = lessons;
        this.reports = reports;
        this.paper = paper;
    }

    @Override
    public List<CaseDocument> of(String caseId) {
        return IncidentId.isOne(caseId) && wasReviewed(IncidentId.of(caseId)) ? List.of(REPORT) : List.of();
    }

    private boolean wasReviewed(IncidentId id) {
        return lessons.of(id).stream().anyMatch(review -> review.learnt().isPresent());
    }

    @Override
    public Optional<Paper> paper(String caseId, String document) {
        return of(caseId).stream()
                .filter(one -> one.id().equals(document))
                .findFirst()
                .map(one -> paper.of(reports.of(IncidentId.of(caseId))));
    }
}
