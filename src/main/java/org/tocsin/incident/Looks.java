package org.tocsin.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.identity.CurrentUser;

/** Remembers when each person last looked at a case, so that they see what changed since. */
@Service
@Transactional
public class Looks {

    /** Within so long it is one look: whoever reloads the page still sees what was new. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Looks(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The current user looks at a case.
     *
     * @param newest the newest ledger entry that they see now
     * @return what they had seen before this look
     */
    public Look look(IncidentId id, long newest) {
        var known = find(id);
        if (known.isEmpty()) {
            return first(id, newest);
        }
        var row = known.get();
        var isSameLook = row.lookedAt.isAfter(clock.instant().minus(ONE_LOOK));
        var before = isSameLook ? row.before : new Look(row.seen, Optional.of(row.lookedAt));
        update(id, before, newest);
        return before;
    }

    /** Two windows may be opened at the same moment; the second one finds the row there. */
    private Look first(IncidentId id, long newest) {
        jdbc.sql("""
                        insert into incident_look select i.number, ?, ?, ?, ?, ? from incident i where i.number = ?
                        and not exists (select 1 from incident_look l where l.incident = i.number and l.person = ?)""")
                .params(user.id(), newest, now(), newest, now(), id.number(), user.id())
                .update();
        return Look.NEVER;
    }

    private void update(IncidentId id, Look before, long newest) {
        jdbc.sql("""
                        update incident_look set seen_before = ?, seen_before_at = ?, seen = ?, looked_at = ?
                        where incident = ? and person = ?""")
                .params(before.entry(), Timestamp.from(before.at().orElseThrow()), newest, now())
                .params(id.number(), user.id())
                .update();
    }

    private Optional<Row> find(IncidentId id) {
        return jdbc.sql("select * from incident_look where incident = ? and person = ?")
                .params(id.number(), user.id())
                .query((rs, row) -> row(rs))
                .optional();
    }

    private static Row row(ResultSet rs) throws SQLException {
        var before = new Look(
                rs.getLong("seen_before"),
                Optional.of(rs.getTimestamp("seen_before_at").toInstant()));
        return new Row(before, rs.getLong("seen"), rs.getTimestamp("looked_at").toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private record Row(Look before, long seen, Instant lookedAt) {}
}
