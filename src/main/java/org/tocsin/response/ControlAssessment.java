package org.tocsin.response;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One answer to the question whether the incident is under control. */
@Table("response_control")
record ControlAssessment(
        @Id @Nullable Long id,
        String incident,
        boolean underControl,
        String why,
        Instant dueAt,
        @Nullable Instant nextDueAt,
        String assessedBy,
        Instant assessedAt) {

    boolean isLate() {
        return assessedAt.isAfter(dueAt);
    }

    /** Whether it belongs to an earlier round of response than this playbook. */
    boolean isBefore(PlaybookSelection selection) {
        return assessedAt.isBefore(selection.selectedAt());
    }

    Optional<Instant> nextLimit() {
        return Optional.ofNullable(nextDueAt);
    }

    ResponseView.Control view() {
        return new ResponseView.Control(underControl, why, dueAt, isLate(), assessedBy, assessedAt);
    }
}
