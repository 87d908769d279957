package org.tocsin.reporting;

import java.time.Instant;

/**
 * When the next interim report of a case is due.
 *
 * @param caseId the case
 * @param state whether it is waited for, being written, or no more to come
 * @param dueAt when it is or was due
 * @param countsFrom the moment from which that counts: the beginning of the investigation, or the last report
 * @param basis the rule that says so
 * @param postponedBy who postponed it; empty where nobody did
 * @param postponedWhy the reason; empty where nobody did
 */
public record ScheduleView(
        String caseId,
        ScheduleState state,
        Instant dueAt,
        Instant countsFrom,
        String basis,
        String postponedBy,
        String postponedWhy) {

    /** Whether the next report is waited for. */
    public boolean isWaiting() {
        return state == ScheduleState.WAITING;
    }

    /** Whether it was postponed, which is possible once. */
    public boolean isPostponed() {
        return !postponedBy.isEmpty();
    }
}
