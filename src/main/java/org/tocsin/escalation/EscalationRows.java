package org.tocsin.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** All escalations and who was told of them. */
@Repository
class EscalationRows {

    private final JdbcClient jdbc;

    EscalationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(String caseId, Optional<Long> clock, String target, int severity, String why, String by, Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into escalation (case_id, clock_id, target, severity, why, raised_by, raised_at, level,
                            outcome, ended_by, ended_why)
                        values (?, ?, ?, ?, ?, ?, ?, 0, '', '', '')""")
                .param(caseId)
                .param(clock.orElse(null))
                .params(target, severity, why, by, Timestamp.from(at))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    Optional<Escalation> find(long id) {
        return jdbc.sql("select * from escalation where id = ?")
                .param(id)
                .query((rs, row) -> escalation(rs))
                .optional();
    }

    List<Escalation> of(String caseId, int most) {
        return jdbc.sql("select * from escalation where case_id = ? order by id desc limit ?")
                .params(caseId, most)
                .query((rs, row) -> escalation(rs))
                .list();
    }

    List<Escalation> openOf(String caseId) {
        return jdbc.sql("select * from escalation where case_id = ? and outcome = '' order by id")
                .param(caseId)
                .query((rs, row) -> escalation(rs))
                .list();
    }

    Optional<Escalation> openOfClock(long clock) {
        return jdbc.sql("select * from escalation where clock_id = ? and outcome = ''")
                .param(clock)
                .query((rs, row) -> escalation(rs))
                .optional();
    }

    /** Those of tasks that are still open are not among them. */
    List<Escalation> openWithoutTask(String caseId) {
        return jdbc.sql("""
                        select * from escalation e where e.case_id = ? and e.outcome = ''
                        and not exists (select 1 from escalation_clock c
                            where c.id = e.clock_id and c.task_id <> '' and c.ended_at is null) order by e.id""").param(caseId).query((rs, row) -> escalation(rs)).list();
    }

    void reached(long id, int level, Instant answerDueAt) {
        jdbc.sql("update escalation set level = ?, answer_due_at = ? where id = ?")
                .params(level, Timestamp.from(answerDueAt), id)
                .update();
    }

    void told(long id, int level, EscalationPath.Recipient recipient, Instant at) {
        jdbc.sql("""
                        insert into escalation_told (escalation_id, level, person, told_as, told_at)
                        values (?, ?, ?, ?, ?)""")
                .params(id, level, recipient.person(), recipient.as(), Timestamp.from(at))
                .update();
    }

    boolean wasTold(long id, String person) {
        return jdbc.sql("select count(*) from escalation_told where escalation_id = ? and person = ?")
                        .params(id, person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Escalation.Told> toldOf(long id) {
        return jdbc.sql("select * from escalation_told where escalation_id = ? order by id")
                .param(id)
                .query((rs, row) -> new Escalation.Told(
                        rs.getInt("level"),
                        rs.getString("person"),
                        rs.getString("told_as"),
                        rs.getTimestamp("told_at").toInstant()))
                .list();
    }

    /** Ends an escalation that is open; answers whether it was, because two people may answer at once. */
    boolean ended(long id, String outcome, String by, String why, Instant at) {
        return jdbc.sql("""
                                update escalation set outcome = ?, ended_by = ?, ended_why = ?, ended_at = ?,
                                    answer_due_at = null
                                where id = ? and outcome = ''""").params(outcome, by, why, Timestamp.from(at), id).update() > 0;
    }

    private static Escalation escalation(ResultSet rs) throws SQLException {
        return new Escalation(
                rs.getLong("id"),
                rs.getString("case_id"),
                rs.getString("target"),
                rs.getInt("severity"),
                rs.getString("why"),
                rs.getString("raised_by"),
                rs.getTimestamp("raised_at").toInstant(),
                rs.getInt("level"),
                instant(rs.getTimestamp("answer_due_at")),
                rs.getString("outcome"),
                rs.getString("ended_by"),
                rs.getString("ended_why"),
                instant(rs.getTimestamp("ended_at")));
    }

    private static Optional<Instant> instant(@Nullable Timestamp timestamp) {
        return Optional.ofNullable(timestamp).map(Timestamp::toInstant);
    }
}
