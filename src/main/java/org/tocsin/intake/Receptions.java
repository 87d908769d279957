package org.tocsin.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.identity.CurrentUser;

/** How reports came in that somebody else entered. */
@Repository
class Receptions {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Receptions(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    void add(EventId event, Reception reception) {
        jdbc.sql("""
                        insert into intake_reception (event, how, received_at, entered_by, entered_at)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        event.number(),
                        reception.how(),
                        Timestamp.from(reception.at()),
                        user.id(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    Optional<Entered> of(EventId event) {
        return jdbc.sql("select * from intake_reception where event = ?")
                .param(event.number())
                .query((rs, row) -> new Entered(
                        rs.getString("how"),
                        rs.getTimestamp("received_at").toInstant(),
                        rs.getString("entered_by"),
                        rs.getTimestamp("entered_at").toInstant()))
                .optional();
    }

    /**
     * A report that somebody else entered.
     *
     * @param how how it came in
     * @param receivedAt when it reached the organisation
     * @param by who entered it
     * @param at when it was entered
     */
    record Entered(String how, Instant receivedAt, String by, Instant at) {}
}
