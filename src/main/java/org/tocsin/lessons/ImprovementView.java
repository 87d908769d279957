package org.tocsin.lessons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tocsin.incident.IncidentId;

/**
 * An improvement as it stands now.
 *
 * @param id its number
 * @param incident the incident that it came from; who may not see that incident is not told
 * @param text what was agreed
 * @param state where it stands
 * @param changes what it changes; empty while that is not planned
 * @param owner user id of who carries it out; empty while that is not planned
 * @param unit id of the role by which the owner is known; empty while there is no owner
 * @param dueAt until when it is to be carried out; empty while that is not planned
 * @param dueOn the day on whose end that is; the same for everybody
 * @param effectAt when its effect can be seen; empty until it is carried out
 * @param carriedOutBy who carried it out; empty until then
 * @param conclusion why it ended as it did; empty while it is open
 * @param agreedBy who agreed it
 * @param agreedAt when
 * @param endedAt when its effect was verified or it was rejected; empty while it is open
 */
public record ImprovementView(
        ImprovementId id,
        IncidentId incident,
        String text,
        ImprovementState state,
        Optional<WhatChanges> changes,
        String owner,
        String unit,
        Optional<Instant> dueAt,
        Optional<LocalDate> dueOn,
        Optional<Instant> effectAt,
        String carriedOutBy,
        String conclusion,
        String agreedBy,
        Instant agreedAt,
        Optional<Instant> endedAt) {

    /** Whether it should have been carried out by now and is not. */
    public boolean isOverdue(Instant now) {
        return state.canBeOverdue() && dueAt.filter(due -> due.isBefore(now)).isPresent();
    }
}
