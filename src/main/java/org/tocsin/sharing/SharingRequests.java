package org.tocsin.sharing;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The requests to share of all incidents. */
interface SharingRequests extends Repository<SharingRequest, String> {

    SharingRequest save(SharingRequest request);

    Optional<SharingRequest> findByNumber(String number);

    List<SharingRequest> findByIncidentOrderByNumberDesc(String incident);
}
