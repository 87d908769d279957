package org.tocsin.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.policy.Calendar;

/** When clocks stood still; never changed but for their end. */
@Repository
class Pauses {

    private final JdbcClient jdbc;

    Pauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(long clock, Instant from, String by, String why) {
        jdbc.sql("""
                        insert into escalation_pause (clock_id, from_at, paused_by, why, resumed_by, resumed_why)
                        values (?, ?, ?, ?, '', '')""").params(clock, Timestamp.from(from), by, why).update();
    }

    void end(long clock, Instant until, String by, String why) {
        jdbc.sql("""
                        update escalation_pause set until_at = ?, resumed_by = ?, resumed_why = ?
                        where clock_id = ? and until_at is null""").params(Timestamp.from(until), by, why, clock).update();
    }

    List<Pause> of(long clock) {
        return jdbc.sql("select * from escalation_pause where clock_id = ? order by id")
                .param(clock)
                .query((rs, row) -> pause(rs))
                .list();
    }

    List<Pause> ofCase(String caseId) {
        return jdbc.sql("""
                        select p.* from escalation_pause p join escalation_clock c on c.id = p.clock_id
                        where c.case_id = ? order by p.id""").param(caseId).query((rs, row) -> pause(rs)).list();
    }

    /** How much time of a calendar a clock stood still; a pause that goes on does not count yet. */
    Duration total(long clock, Calendar calendar) {
        return of(clock).stream()
                .filter(pause -> pause.until().isPresent())
                .map(pause -> calendar.between(pause.from(), pause.until().orElseThrow()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Pause pause(ResultSet rs) throws SQLException {
        return new Pause(
                rs.getLong("clock_id"),
                rs.getTimestamp("from_at").toInstant(),
                rs.getString("paused_by"),
                rs.getString("why"),
                Optional.ofNullable(rs.getTimestamp("until_at")).map(Timestamp::toInstant),
                rs.getString("resumed_by"),
                rs.getString("resumed_why"));
    }
}
