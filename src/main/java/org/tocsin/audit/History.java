package org.tocsin.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the ledger: what happened to a case, in the order in which it happened. */
@Service
@Transactional(readOnly = true)
public class History {

    private static final String SELECT =
            "select id, recorded_at, actor, actor_right, origin, kind, subject, why, model, payload from audit_entry ";

    private final JdbcClient jdbc;

    History(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of a case's entries, oldest first. */
    public List<Entry> entriesOf(String subject, int offset, int limit) {
        return jdbc.sql(SELECT + "where subject = ? order by id limit ? offset ?")
                .params(subject, limit, offset)
                .query(History::entry)
                .list();
    }

    /** The newest entries of a case, newest first. */
    public List<Entry> latestOf(String subject, int limit) {
        return jdbc.sql(SELECT + "where subject = ? order by id desc limit ?")
                .params(subject, limit)
                .query(History::entry)
                .list();
    }

    /** The newest entries of all cases, newest first. */
    public List<Entry> latest(int limit) {
        return jdbc.sql(SELECT + "order by id desc limit ?")
                .param(limit)
                .query(History::entry)
                .list();
    }

    /** How many entries a case has. */
    public int count(String subject) {
        return jdbc.sql("select count(*) from audit_entry where subject = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }

    /** When something of a kind happened to a case for the first time. */
    public Optional<Instant> first(String subject, String kind) {
        return jdbc.sql("select recorded_at from audit_entry where subject = ? and kind = ? order by id limit 1")
                .params(subject, kind)
                .query((rs, row) -> rs.getTimestamp("recorded_at").toInstant())
                .optional();
    }

    /** Hands every entry of a case to the consumer, oldest first, without holding them all in memory. */
    public void stream(String subject, Consumer<Entry> consumer) {
        jdbc.sql(SELECT + "where subject = ? order by id").param(subject).query(rs -> {
            consumer.accept(entry(rs, 0));
        });
    }

    private static Entry entry(ResultSet rs, int row) throws SQLException {
        var actor = new Actor(rs.getString("actor"), rs.getString("actor_right"), rs.getString("origin"));
        return new Entry(
                rs.getLong("id"),
                rs.getTimestamp("recorded_at").toInstant(),
                actor,
                rs.getString("kind"),
                rs.getString("subject"),
                rs.getString("why"),
                rs.getString("model"),
                rs.getString("payload"));
    }
}
