package org.tocsin.lessons;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The improvements agreed in all reviews. */
interface Agreements extends Repository<Agreement, Long> {

    Agreement save(Agreement agreement);

    Optional<Agreement> findFirstByReviewIdOrderByIdDesc(long reviewId);
}
