package org.tocsin.response;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The steps done, the oldest first. */
interface PlaybookSteps extends Repository<PlaybookStep, Long> {

    PlaybookStep save(PlaybookStep step);

    List<PlaybookStep> findByIncidentOrderById(String incident);
}
