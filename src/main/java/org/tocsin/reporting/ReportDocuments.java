package org.tocsin.reporting;

import java.util.ArrayList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.Refusals;
import org.tocsin.documents.Line;
import org.tocsin.documents.Paper;
import org.tocsin.documents.Part;
import org.tocsin.documents.Wording;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.CurrentUser;

/** Hands out frozen reports: to the readers of the case and to whom they were sent, each time compared with its hash. */
@Service
@Transactional(readOnly = true)
public class ReportDocuments {

    private final InterimReports reports;
    private final NamedRecipients recipients;
    private final CaseSight sight;
    private final CurrentUser user;
    private final Refusals refusals;

    ReportDocuments(
            InterimReports reports, NamedRecipients recipients, CaseSight sight, CurrentUser user, Refusals refusals) {
        this.reports = reports;
        this.recipients = recipients;
        this.sight = sight;
        this.user = user;
        this.refusals = refusals;
    }

    /**
     * A report as it was approved, with the hash that it was just compared with.
     *
     * @throws UnknownReport when there is none, or none that the person who asks may read
     * @throws ReportAltered when it is another content now; that is kept in the ledger
     */
    public Paper read(String caseId, int sequence) {
        var report = reports.findByCaseIdAndSequence(caseId, sequence)
                .filter(one -> !one.sha256().isEmpty())
                .filter(one -> mayRead(caseId, one))
                .orElseThrow(() -> new UnknownReport(InterimReport.number(caseId, sequence)));
        mustBeUnaltered(report);
        return sealed(FrozenReport.paperOf(report.content()), report);
    }

    /** Whether the stored content is still what was approved. */
    public boolean isUnaltered(String caseId, int sequence) {
        return reports.findByCaseIdAndSequence(caseId, sequence)
                .filter(report -> FrozenReport.digestOf(report.content()).equals(report.sha256()))
                .isPresent();
    }

    private boolean mayRead(String caseId, InterimReport report) {
        return sight.readsAll(user.id(), caseId)
                || (recipients.isTold(report.key(), user.id()) && isOpenToRecipients(caseId));
    }

    /** A case that was restricted later is closed also to whoever had a report of it before. */
    private boolean isOpenToRecipients(String caseId) {
        return sight.namedPeople(caseId).map(only -> only.contains(user.id())).orElse(true);
    }

    private void mustBeUnaltered(InterimReport report) {
        var found = FrozenReport.digestOf(report.content());
        if (!found.equals(report.sha256())) {
            refusals.record(new InterimReportFoundAltered(report.caseId(), report.number(), report.sha256(), found));
            throw new ReportAltered(report.number());
        }
    }

    private static Paper sealed(Paper paper, InterimReport report) {
        var parts = new ArrayList<>(paper.parts());
        var sent = report.sentAt();
        parts.add(Part.of(
                "Proof",
                new Line("Sent", sent == null ? "Not yet" : Wording.of(sent)),
                new Line("SHA-256 of the content approved, compared just now", report.sha256())));
        return new Paper(paper.kind(), paper.number(), paper.title(), paper.marking(), parts, paper.tlp());
    }
}
