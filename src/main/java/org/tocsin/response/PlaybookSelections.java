package org.tocsin.response;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The playbooks chosen; a reopened incident has more than one. */
interface PlaybookSelections extends Repository<PlaybookSelection, Long> {

    PlaybookSelection save(PlaybookSelection selection);

    List<PlaybookSelection> findByIncidentOrderById(String incident);

    Optional<PlaybookSelection> findFirstByIncidentOrderByIdDesc(String incident);
}
