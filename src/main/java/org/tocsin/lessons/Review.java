package org.tocsin.lessons;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One round of the review of an incident; a refused closure may ask for another, and the earlier one stays. */
@Table("lessons_review")
record Review(@Id @Nullable Long id, String incident, int round, Instant enteredAt) {

    static Review first(String incident, Instant at) {
        return new Review(null, incident, 1, at);
    }

    Review next(Instant at) {
        return new Review(null, incident, round + 1, at);
    }

    /** The id of a stored review. */
    long key() {
        if (id == null) {
            throw new IllegalStateException("The review is not stored yet");
        }
        return id;
    }
}
