package org.tocsin.reporting;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.documents.Tlp;

/**
 * An interim report as a page shows it.
 *
 * @param caseId the case
 * @param sequence which report of the case it is, from 1
 * @param state how it stands with it
 * @param phase of the case when it was due
 * @param severity of the case when it was due, 1 to 4; 0 while it was not known
 * @param dueAt since when it is due
 * @param openedAt when its author was asked for it
 * @param tlp the marking; empty until a version is written
 * @param sha256 what identifies the frozen content; empty until it is approved
 * @param approvedBy who approved it; empty until then
 * @param approvedAt when
 * @param sentAt when it was sent
 */
public record InterimReportView(
        String caseId,
        int sequence,
        ReportState state,
        String phase,
        int severity,
        Instant dueAt,
        Instant openedAt,
        Optional<Tlp> tlp,
        String sha256,
        String approvedBy,
        Optional<Instant> approvedAt,
        Optional<Instant> sentAt) {

    /** Its number: {@code INC-2026-000123/IR-2}. */
    public String number() {
        return InterimReport.number(caseId, sequence);
    }

    /** Whether its content is frozen and can be read as a document. */
    public boolean isFrozen() {
        return !sha256.isEmpty();
    }

    static InterimReportView of(String caseId, InterimReport report) {
        return new InterimReportView(
                caseId,
                report.sequence(),
                report.state(),
                report.phase(),
                report.severity(),
                report.dueAt(),
                report.openedAt(),
                Tlp.of(report.tlp()),
                report.sha256(),
                report.approvedBy(),
                Optional.ofNullable(report.approvedAt()),
                Optional.ofNullable(report.sentAt()));
    }
}
