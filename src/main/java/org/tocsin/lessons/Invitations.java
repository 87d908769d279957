package org.tocsin.lessons;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Who was asked in all reviews. */
interface Invitations extends Repository<Invitation, Long> {

    Invitation save(Invitation invitation);

    List<Invitation> findByReviewIdOrderById(long reviewId);

    Optional<Invitation> findByReviewIdAndPerson(long reviewId, String person);
}
