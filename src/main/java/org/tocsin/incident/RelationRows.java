package org.tocsin.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.identity.CurrentUser;

/** Keeps what was said about pairs of cases; nothing is removed. */
@Repository
class RelationRows {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    RelationRows(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    void add(IncidentId incident, IncidentId other, String kind, List<String> events, String why) {
        jdbc.sql("""
                        insert into incident_relation
                        (incident, other, kind, events, why, made_by, made_at, ended_by, ended_why)
                        values (?, ?, ?, ?, ?, ?, ?, '', '')""")
                .params(incident.number(), other.number(), kind, String.join(" ", events), why, user.id(), now())
                .update();
    }

    void end(Relation relation, String why) {
        jdbc.sql("update incident_relation set ended_by = ?, ended_why = ?, ended_at = ? where id = ?")
                .params(user.id(), why, now(), relation.id())
                .update();
    }

    List<Relation> of(IncidentId id) {
        return jdbc.sql("select * from incident_relation where incident = ? or other = ? order by id desc limit "
                        + MOST)
                .params(id.number(), id.number())
                .query((rs, row) -> relation(rs))
                .list();
    }

    Optional<Relation> find(long id) {
        return jdbc.sql("select * from incident_relation where id = ?")
                .param(id)
                .query((rs, row) -> relation(rs))
                .optional();
    }

    private static Relation relation(ResultSet rs) throws SQLException {
        var events = rs.getString("events");
        return new Relation(
                rs.getLong("id"),
                IncidentId.of(rs.getString("incident")),
                IncidentId.of(rs.getString("other")),
                rs.getString("kind"),
                events.isEmpty() ? List.of() : Arrays.asList(events.split(" ")),
                rs.getString("why"),
                rs.getString("made_by"),
                rs.getTimestamp("made_at").toInstant(),
                ended(rs));
    }

    private static Optional<Relation.Ended> ended(ResultSet rs) throws SQLException {
        var at = Optional.ofNullable(rs.getTimestamp("ended_at"));
        var by = rs.getString("ended_by");
        var why = rs.getString("ended_why");
        return at.map(then -> new Relation.Ended(by, then.toInstant(), why));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
