package org.tocsin.reporting;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** The schedules of all cases. */
interface Schedules extends Repository<Schedule, Long> {

    Schedule save(Schedule schedule);

    Optional<Schedule> findByCaseId(String caseId);

    /** To be changed: a timer that fires and a case that changes at the same moment wait for each other. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Schedule> findFirstByCaseIdOrderById(String caseId);
}
