package org.tocsin.response;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The later responses, the oldest first. */
interface LaterResponses extends Repository<LaterResponse, Long> {

    LaterResponse save(LaterResponse response);

    List<LaterResponse> findByIncidentOrderById(String incident);

    Optional<LaterResponse> findFirstByIncidentOrderByIdDesc(String incident);
}
