package org.tocsin.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Stores absences. */
@Repository
class AbsenceRows {

    private static final String SELECT = "select id, person, deputy, begins_at, ends_at from identity_absence ";

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Absence absence, String statedBy, Instant statedAt) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into identity_absence (person, deputy, begins_at, ends_at, stated_by, stated_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(absence.person(), absence.deputy(), Timestamp.from(absence.from()))
                .params(Timestamp.from(absence.until()), statedBy, Timestamp.from(statedAt))
                .update(key, "id");
        return key.getKeyAs(Long.class).longValue();
    }

    void endAt(long id, Instant at) {
        jdbc.sql("update identity_absence set ends_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    Optional<Absence> find(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(AbsenceRows::absence)
                .optional();
    }

    /** The absence of a person at that moment; there are no two at once. */
    Optional<Absence> at(String person, Instant now) {
        return overlapping(person, now, now.plusNanos(1_000)).stream().findFirst();
    }

    /** The absences of a person that take place at least partly between the two moments, in their order. */
    List<Absence> overlapping(String person, Instant from, Instant until) {
        return jdbc.sql(
                        SELECT
                                + "where person = ? and ends_at > ? and begins_at < ? and begins_at < ends_at order by begins_at")
                .params(person, Timestamp.from(from), Timestamp.from(until))
                .query(AbsenceRows::absence)
                .list();
    }

    /** The absences that are not over, the next one first. */
    List<Absence> after(Instant now, int limit) {
        return jdbc.sql(SELECT + "where ends_at > ? and begins_at < ends_at order by begins_at, id limit ?")
                .params(Timestamp.from(now), limit)
                .query(AbsenceRows::absence)
                .list();
    }

    private static Absence absence(ResultSet rs, int row) throws SQLException {
        return new Absence(
                rs.getLong("id"),
                rs.getString("person"),
                rs.getString("deputy"),
                rs.getTimestamp("begins_at").toInstant(),
                rs.getTimestamp("ends_at").toInstant());
    }
}
