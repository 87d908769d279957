package org.tocsin.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * When the next interim report of a case is due. The moment is always computed anew from the moment from which it
 * counts, so that a class that goes up and down again leads back to where it was.
 */
@Table("reporting_schedule")
class Schedule {

    @Id
    private @Nullable Long id;

    private final String caseId;
    private String state = ScheduleState.ENDED.id();
    private Instant countsFrom;
    private boolean isFirst = true;
    private Instant dueAt;
    private String basis = "";
    private String postponedBy = "";
    private String postponedWhy = "";
    private @Nullable Instant postponedAt;

    @Version
    private int version;

    Schedule(String caseId, Instant countsFrom) {
        this.caseId = caseId;
        this.countsFrom = countsFrom;
        this.dueAt = countsFrom;
    }

    /** The first report of an investigation is waited for. */
    void begin(Instant from) {
        isFirst = true;
        waitFrom(from);
    }

    /** The next report after one that was sent is waited for. */
    void goOn(Instant from) {
        isFirst = false;
        waitFrom(from);
    }

    private void waitFrom(Instant from) {
        state = ScheduleState.WAITING.id();
        countsFrom = from;
        postponedBy = "";
        postponedWhy = "";
        postponedAt = null;
    }

    /** Counts with what policy says for the case as it stands. */
    Instant plan(ReportInterval interval) {
        basis = String.join("; ", interval.basis());
        dueAt = due(interval);
        return dueAt;
    }

    /** The case changed: what should have come already comes now, and what is late already stays so. */
    Instant replan(ReportInterval interval, Instant now) {
        basis = String.join("; ", interval.basis());
        var due = due(interval);
        dueAt = due.isAfter(now) ? due : earlier(dueAt, now);
        return dueAt;
    }

    private Instant due(ReportInterval interval) {
        var regular = countsFrom.plus(isFirst ? interval.first() : interval.next());
        return postponedAt == null ? regular : later(regular, postponedAt).plus(interval.postponement());
    }

    /** Refuses what was postponed already. */
    void postpone(String by, String why, Instant at, ReportInterval interval) {
        if (!postponedBy.isEmpty()) {
            throw new AlreadyPostponed(caseId);
        }
        postponedBy = by;
        postponedWhy = why;
        postponedAt = at;
        state = ScheduleState.WAITING.id();
        dueAt = due(interval);
    }

    /** It is written now, although it is not due yet. */
    void bringForward(Instant now) {
        mustWait();
        dueAt = now;
    }

    /** Its time has come. */
    void open() {
        mustWait();
        state = ScheduleState.WRITING.id();
    }

    void end() {
        state = ScheduleState.ENDED.id();
    }

    /** Refuses when no report is waited for. */
    void mustWait() {
        if (!isWaiting()) {
            throw new NoReportWaits(caseId);
        }
    }

    /** Whether no investigation of the case was ever reported on. */
    boolean isNew() {
        return id == null;
    }

    boolean isWaiting() {
        return state.equals(ScheduleState.WAITING.id());
    }

    boolean hasEnded() {
        return state.equals(ScheduleState.ENDED.id());
    }

    Instant dueAt() {
        return dueAt;
    }

    /** How often it was changed. */
    int version() {
        return version;
    }

    ScheduleView view() {
        return new ScheduleView(caseId, ScheduleState.of(state), dueAt, countsFrom, basis, postponedBy, postponedWhy);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
