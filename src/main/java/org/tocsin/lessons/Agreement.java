package org.tocsin.lessons;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What was agreed to improve in one round of the review. */
@Table("lessons_agreement")
record Agreement(
        @Id @Nullable Long id, long reviewId, String improvements, String why, String agreedBy, Instant agreedAt) {

    ReviewView.Agreed view() {
        return new ReviewView.Agreed(improvements.lines().toList(), why, agreedBy, agreedAt);
    }
}
