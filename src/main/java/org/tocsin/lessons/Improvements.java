package org.tocsin.lessons;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The improvements of all incidents. */
interface Improvements extends Repository<Improvement, String> {

    Improvement save(Improvement improvement);

    Optional<Improvement> findByNumber(String number);

    List<Improvement> findByIncidentOrderByNumber(String incident);
}
