package org.tocsin.assessment;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Every classification, so that each judgement stays with its author. */
interface Classifications extends Repository<ClassificationRow, Long> {

    ClassificationRow save(ClassificationRow row);

    Optional<ClassificationRow> findFirstByIncidentOrderByIdDesc(String incident);
}
