package org.tocsin.incident;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who worked on a case. */
@Repository
class Contributions {

    private final JdbcClient jdbc;

    Contributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who did a task, the first one first. */
    List<String> to(IncidentId id, String task) {
        return jdbc.sql("""
                        select person from incident_contribution where incident = ? and task = ?
                        group by person order by min(id)""").params(id.number(), task).query(String.class).list();
    }
}
