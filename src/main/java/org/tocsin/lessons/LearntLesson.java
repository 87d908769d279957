package org.tocsin.lessons;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What was learnt in one round of the review, with who and when. */
@Table("lessons_learnt")
record LearntLesson(
        @Id @Nullable Long id,
        long reviewId,
        String harmConfined,
        String rootCause,
        String wentWell,
        String wentBadly,
        String rationale,
        String recordedBy,
        Instant recordedAt) {

    static LearntLesson of(Review review, LessonsLearnt said, String by, Instant at) {
        return new LearntLesson(
                null,
                review.key(),
                said.harmConfined(),
                said.rootCause().id(),
                said.wentWell(),
                said.wentBadly(),
                said.rationale(),
                by,
                at);
    }

    ReviewView.Learnt view() {
        return new ReviewView.Learnt(harmConfined, rootCause, wentWell, wentBadly, rationale, recordedBy, recordedAt);
    }
}
