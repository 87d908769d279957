package org.tocsin.response;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The crises of all incidents. */
interface Crises extends Repository<Crisis, Long> {

    Crisis save(Crisis crisis);

    List<Crisis> findByIncidentOrderByIdDesc(String incident);

    Optional<Crisis> findFirstByIncidentOrderByIdDesc(String incident);
}
