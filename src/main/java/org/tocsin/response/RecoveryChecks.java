package org.tocsin.response;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Every check of recovery, the oldest first. */
interface RecoveryChecks extends Repository<RecoveryCheck, Long> {

    RecoveryCheck save(RecoveryCheck check);

    List<RecoveryCheck> findByIncidentOrderById(String incident);
}
