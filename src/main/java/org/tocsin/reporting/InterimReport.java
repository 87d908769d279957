package org.tocsin.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tocsin.documents.Tlp;

/** An interim report from the moment it is due. Its methods change it and refuse what may not be. */
@Table("reporting_interim_report")
class InterimReport {

    @Id
    private @Nullable Long id;

    private final String caseId;
    private final int sequence;
    private String state = ReportState.DRAFTING.id();
    private String phase;
    private int severity;
    private Instant dueAt;
    private final Instant openedAt;
    private String tlp = "";
    private String content = "";
    private String sha256 = "";
    private String approvedBy = "";
    private @Nullable Instant approvedAt;
    private @Nullable Instant sentAt;

    @Version
    private int version;

    InterimReport(String caseId, int sequence, String phase, int severity, Instant dueAt, Instant openedAt) {
        this.caseId = caseId;
        this.sequence = sequence;
        this.phase = phase;
        this.severity = severity;
        this.dueAt = dueAt;
        this.openedAt = openedAt;
    }

    /** {@code INC-2026-000123/IR-2}. */
    static String number(String caseId, int sequence) {
        return caseId + "/IR-" + sequence;
    }

    String number() {
        return number(caseId, sequence);
    }

    /** It is due again after it was postponed. */
    void openAgain(ReportedCase reported, Instant due) {
        state = ReportState.DRAFTING.id();
        phase = reported.phase();
        severity = reported.severity();
        dueAt = due;
    }

    void postpone() {
        mustBe(ReportState.DRAFTING);
        state = ReportState.POSTPONED.id();
    }

    /** A version of it is written. */
    void toReview(Tlp marking) {
        mustBe(ReportState.DRAFTING);
        tlp = marking.id();
        state = ReportState.IN_REVIEW.id();
    }

    /** The reviewer wants another version. */
    void backToAuthor() {
        mustBe(ReportState.IN_REVIEW);
        state = ReportState.DRAFTING.id();
    }

    /** From now on its content is what it is. */
    void freeze(String frozen, String digest, String by, Instant at) {
        mustBe(ReportState.IN_REVIEW);
        content = frozen;
        sha256 = digest;
        approvedBy = by;
        approvedAt = at;
        state = ReportState.APPROVED.id();
    }

    void send(Instant at) {
        mustBe(ReportState.APPROVED);
        sentAt = at;
        state = ReportState.SENT.id();
    }

    void withdraw() {
        state = ReportState.WITHDRAWN.id();
    }

    void mustBe(ReportState expected) {
        if (state() != expected) {
            throw new NoReportUnderWay(caseId);
        }
    }

    /** Whether it is neither sent nor withdrawn. */
    boolean isUnderWay() {
        return state() != ReportState.SENT && state() != ReportState.WITHDRAWN;
    }

    String caseId() {
        return caseId;
    }

    ReportState state() {
        return ReportState.of(state);
    }

    String phase() {
        return phase;
    }

    int severity() {
        return severity;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant openedAt() {
        return openedAt;
    }

    String content() {
        return content;
    }

    String sha256() {
        return sha256;
    }

    String approvedBy() {
        return approvedBy;
    }

    @Nullable
    Instant approvedAt() {
        return approvedAt;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    int sequence() {
        return sequence;
    }

    String tlp() {
        return tlp;
    }

    /** How often it was changed; a change that somebody else overtook is refused. */
    int version() {
        return version;
    }

    /** The id of a stored report. */
    long key() {
        if (id == null) {
            throw new IllegalStateException("The report is not stored yet");
        }
        return id;
    }
}
