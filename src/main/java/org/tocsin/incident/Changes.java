package org.tocsin.incident;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.identity.CurrentUser;

/** Keeps every value that owner, category and severity ever had. */
@Repository
class Changes {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Changes(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    void remember(IncidentId id, String what, String previous, String now, String basis, String why) {
        jdbc.sql("""
                        insert into incident_change
                        (incident, what, previous, changed_to, basis, why, changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id.number(), what, previous, now, basis, why, user.id(), Timestamp.from(clock.instant()))
                .update();
    }

    List<Change> of(IncidentId id) {
        return jdbc.sql("select * from incident_change where incident = ? order by id desc")
                .param(id.number())
                .query((rs, row) -> new Change(
                        rs.getString("what"),
                        rs.getString("previous"),
                        rs.getString("changed_to"),
                        rs.getString("basis"),
                        rs.getString("why"),
                        rs.getString("changed_by"),
                        rs.getTimestamp("changed_at").toInstant()))
                .list();
    }
}
