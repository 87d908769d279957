package org.tocsin.lessons;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody was asked in a review; without an answer the time of answering stays empty. */
@Table("lessons_invitation")
record Invitation(
        @Id @Nullable Long id,
        long reviewId,
        String person,
        String part,
        Instant invitedAt,
        @Nullable Instant answeredAt) {

    static Invitation of(Review review, String person, Part part, Instant at) {
        return new Invitation(null, review.key(), person, part.id(), at, null);
    }

    Invitation answered(String asWhat, Instant at) {
        return new Invitation(id, reviewId, person, asWhat, invitedAt, at);
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    /** The id of a stored invitation. */
    long key() {
        if (id == null) {
            throw new IllegalStateException("The invitation is not stored yet");
        }
        return id;
    }
}
