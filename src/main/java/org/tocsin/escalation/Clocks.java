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
import org.tocsin.policy.Target;

/** All clocks. What may be done with one only in a certain state answers whether it was in it. */
@Repository
class Clocks {

    private static final String INSERT = """
            insert into escalation_clock (case_id, target, task_id, state, severity, duration, calendar,
                warning_before, rule, source, agreed, restricted, started_at, warning_at, due_at, moment_at, open_until)
            values (?, ?, ?, 'running', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String TICKING = " and state in ('running', 'at-risk')";

    private final JdbcClient jdbc;

    Clocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a new clock is. */
    record Start(
            String caseId,
            String target,
            String taskId,
            int severity,
            Target policy,
            boolean agreed,
            boolean restricted,
            Instant startedAt,
            Instant warningAt,
            Instant dueAt) {}

    long add(Start start) {
        var key = new GeneratedKeyHolder();
        insert(start).update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Without asking for its number, which costs a little and only targets of the case need at once. */
    void addOfTask(Start start) {
        insert(start).update();
    }

    private JdbcClient.StatementSpec insert(Start start) {
        var policy = start.policy();
        return jdbc.sql(INSERT)
                .params(start.caseId(), start.target(), start.taskId(), start.severity())
                .params(policy.duration(), policy.calendar(), policy.warningBefore(), policy.rule(), policy.source())
                .params(start.agreed(), start.restricted(), at(start.startedAt()))
                .params(at(start.warningAt()), at(start.dueAt()), at(start.warningAt()), at(start.dueAt()));
    }

    Optional<CaseClock> find(long id) {
        return jdbc.sql("select * from escalation_clock where id = ?")
                .param(id)
                .query((rs, row) -> clock(rs))
                .optional();
    }

    List<CaseClock> of(String caseId, int most) {
        return jdbc.sql("select * from escalation_clock where case_id = ? order by id desc limit ?")
                .params(caseId, most)
                .query((rs, row) -> clock(rs))
                .list();
    }

    List<CaseClock> openOf(String caseId) {
        return jdbc.sql("select * from escalation_clock where case_id = ? and ended_at is null order by id")
                .param(caseId)
                .query((rs, row) -> clock(rs))
                .list();
    }

    Optional<CaseClock> open(String caseId, String target) {
        return jdbc.sql("""
                        select * from escalation_clock
                        where case_id = ? and target = ? and task_id = '' and ended_at is null""")
                .params(caseId, target)
                .query((rs, row) -> clock(rs))
                .optional();
    }

    /** The clocks of tasks whose next moment has come. */
    List<CaseClock> dueTasks(String caseId, Instant now) {
        return jdbc.sql("""
                        select * from escalation_clock
                        where case_id = ? and task_id <> '' and moment_at <= ? order by due_at, id""")
                .params(caseId, at(now))
                .query((rs, row) -> clock(rs))
                .list();
    }

    /** The soonest moment at which something is to be done about a task of the case. */
    Optional<Instant> nextOfTasks(String caseId) {
        return jdbc.sql("select min(moment_at) from escalation_clock where case_id = ? and task_id <> ''")
                .param(caseId)
                .query((rs, row) -> instant(rs.getTimestamp(1)))
                .single();
    }

    boolean warned(long id, Instant now) {
        return changed(jdbc.sql("""
                        update escalation_clock set state = 'at-risk', warned_at = ?, moment_at = due_at
                        where id = ? and state = 'running'""").params(at(now), id).update());
    }

    boolean missed(long id, Instant now) {
        return changed(jdbc.sql("update escalation_clock set state = 'missed', missed_at = ?, moment_at = null "
                        + "where id = ?" + TICKING)
                .params(at(now), id)
                .update());
    }

    boolean paused(long id) {
        return changed(jdbc.sql("update escalation_clock set state = 'paused', moment_at = null where id = ?" + TICKING)
                .param(id)
                .update());
    }

    /** It runs until another instant from now on; who was warned before is warned again. */
    void moved(long id, int severity, Target policy, Instant warningAt, Instant dueAt, boolean runs) {
        jdbc.sql("""
                        update escalation_clock set state = ?, severity = ?, duration = ?, calendar = ?,
                            warning_before = ?, rule = ?, source = ?, warning_at = ?, due_at = ?, moment_at = ?,
                            open_until = ?
                        where id = ?""")
                .params(runs ? "running" : "paused", severity, policy.duration(), policy.calendar())
                .params(policy.warningBefore(), policy.rule(), policy.source(), at(warningAt), at(dueAt))
                .param(runs ? at(warningAt) : null)
                .params(at(dueAt), id)
                .update();
    }

    /** The same end for another class, by another rule. */
    void rated(long id, int severity, Target policy) {
        jdbc.sql("update escalation_clock set severity = ?, rule = ?, source = ? where id = ?")
                .params(severity, policy.rule(), policy.source(), id)
                .update();
    }

    /** It is over: met in time, or missed before; or it ends without being met. */
    boolean ended(long id, ClockState otherwise, Instant now) {
        return changed(
                jdbc.sql(end("id = ?")).params(otherwise.id(), at(now), id).update());
    }

    boolean taskEnded(String taskId, ClockState otherwise, Instant now) {
        return changed(jdbc.sql(end("task_id = ?"))
                .params(otherwise.id(), at(now), taskId)
                .update());
    }

    private static String end(String which) {
        return "update escalation_clock set state = case when missed_at is null then ? else 'missed' end, "
                + "ended_at = ?, moment_at = null, open_until = null where " + which + " and ended_at is null";
    }

    Optional<CaseClock> ofTask(String taskId) {
        return jdbc.sql("select * from escalation_clock where task_id = ?")
                .param(taskId)
                .query((rs, row) -> clock(rs))
                .optional();
    }

    void restrict(String caseId, boolean restricted) {
        jdbc.sql("update escalation_clock set restricted = ? where case_id = ?")
                .params(restricted, caseId)
                .update();
    }

    static CaseClock clock(ResultSet rs) throws SQLException {
        return new CaseClock(
                rs.getLong("id"),
                rs.getString("case_id"),
                rs.getString("target"),
                rs.getString("task_id"),
                ClockState.of(rs.getString("state")),
                rs.getInt("severity"),
                new Target(
                        rs.getString("duration"),
                        rs.getString("calendar"),
                        rs.getString("warning_before"),
                        rs.getString("rule"),
                        rs.getString("source")),
                rs.getBoolean("agreed"),
                rs.getTimestamp("started_at").toInstant(),
                rs.getTimestamp("warning_at").toInstant(),
                rs.getTimestamp("due_at").toInstant(),
                instant(rs.getTimestamp("ended_at")));
    }

    private static boolean changed(int rows) {
        return rows > 0;
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }

    private static Optional<Instant> instant(@Nullable Timestamp timestamp) {
        return Optional.ofNullable(timestamp).map(Timestamp::toInstant);
    }
}
