package org.tocsin.lessons;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The lessons of all reviews. */
interface LearntLessons extends Repository<LearntLesson, Long> {

    LearntLesson save(LearntLesson lesson);

    Optional<LearntLesson> findFirstByReviewIdOrderByIdDesc(long reviewId);
}
