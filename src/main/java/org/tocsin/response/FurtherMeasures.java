package org.tocsin.response;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The further measures, the oldest first. */
interface FurtherMeasures extends Repository<FurtherMeasure, Long> {

    FurtherMeasure save(FurtherMeasure measure);

    List<FurtherMeasure> findByIncidentOrderById(String incident);
}
