package org.tocsin.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every decision about every event; none is ever changed, a reversal is one more. */
@Repository
class PastDecisions {

    private static final String INSERT = """
            insert into intake_decision (event, verdict, decided_by, decided_at, why, title, incident, duplicate_of,
                aware_at, aware_gap_reason, attributes)
            values (:event, :verdict, :by, :at, :why, :title, :incident, :duplicateOf,
                :awareAt, :awareGapReason, :attributes)""";

    private final JdbcClient jdbc;
    private final Attributes attributes;

    PastDecisions(JdbcClient jdbc, Attributes attributes) {
        this.jdbc = jdbc;
        this.attributes = attributes;
    }

    void add(EventId event, PastDecision decision) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("event", event.number());
        values.put("verdict", decision.verdict());
        values.put("by", decision.by());
        values.put("at", Timestamp.from(decision.at()));
        values.put("why", decision.why());
        values.put("title", decision.title());
        values.put("incident", decision.incident().orElse(null));
        values.put("duplicateOf", decision.duplicateOf().orElse(null));
        values.put("awareAt", decision.awareAt().map(Timestamp::from).orElse(null));
        values.put("awareGapReason", decision.awareGapReason());
        values.put("attributes", attributes.write(decision.attributes()));
        jdbc.sql(INSERT).params(values).update();
    }

    /** The newest decision about an event. */
    Optional<PastDecision> latest(EventId event) {
        return jdbc.sql("select * from intake_decision where event = ? order by id desc limit 1")
                .param(event.number())
                .query(this::decision)
                .optional();
    }

    /** All decisions about an event, the newest first. */
    List<PastDecision> of(EventId event) {
        return jdbc.sql("select * from intake_decision where event = ? order by id desc")
                .param(event.number())
                .query(this::decision)
                .list();
    }

    private PastDecision decision(ResultSet rs, int row) throws SQLException {
        return new PastDecision(
                rs.getString("verdict"),
                rs.getString("decided_by"),
                rs.getTimestamp("decided_at").toInstant(),
                rs.getString("why"),
                rs.getString("title"),
                Optional.ofNullable(rs.getString("incident")),
                Optional.ofNullable(rs.getString("duplicate_of")),
                Optional.ofNullable(rs.getTimestamp("aware_at")).map(Timestamp::toInstant),
                rs.getString("aware_gap_reason"),
                attributes.read(rs.getString("attributes")));
    }
}
