package org.tocsin.response;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Every assessment of control, the oldest first. */
interface ControlAssessments extends Repository<ControlAssessment, Long> {

    ControlAssessment save(ControlAssessment assessment);

    List<ControlAssessment> findByIncidentOrderById(String incident);

    Optional<ControlAssessment> findFirstByIncidentOrderByIdDesc(String incident);
}
