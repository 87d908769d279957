package org.tocsin.lessons;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The reviews of all incidents. */
interface Reviews extends Repository<Review, Long> {

    Review save(Review review);

    List<Review> findByIncidentOrderByRoundDesc(String incident);

    Optional<Review> findFirstByIncidentOrderByRoundDesc(String incident);
}
