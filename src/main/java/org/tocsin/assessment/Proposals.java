package org.tocsin.assessment;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Every severity that was proposed. */
interface Proposals extends Repository<Proposal, Long> {

    Proposal save(Proposal proposal);

    Optional<Proposal> findFirstByIncidentOrderByIdDesc(String incident);
}
