package org.tocsin.escalation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which run waits for which moment of the tasks of a case, so that a new task need not ask the engine. */
@Service
@Transactional
public class Watches {

    private final JdbcClient jdbc;

    Watches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A run that waits.
     *
     * @param instanceId the engine's id of it
     * @param moment when it looks at the tasks next
     */
    public record Watch(String instanceId, Instant moment) {}

    /** The watch of a case; the first where two tasks that opened at once began one each. */
    @Transactional(readOnly = true)
    public Optional<Watch> of(String caseId) {
        return jdbc
                .sql("select instance_id, moment_at from escalation_watch where case_id = ? order by moment_at")
                .param(caseId)
                .query((rs, row) ->
                        new Watch(rs.getString(1), rs.getTimestamp(2).toInstant()))
                .stream()
                .findFirst();
    }

    /** A run has begun to wait. */
    public void begin(String instanceId, String caseId, Instant moment) {
        jdbc.sql("insert into escalation_watch (instance_id, case_id, moment_at) values (?, ?, ?)")
                .params(instanceId, caseId, Timestamp.from(moment))
                .update();
    }

    /** A run waits for another moment. */
    public void next(String instanceId, Instant moment) {
        jdbc.sql("update escalation_watch set moment_at = ? where instance_id = ?")
                .params(Timestamp.from(moment), instanceId)
                .update();
    }

    /** A run waits no more. */
    public void end(String instanceId) {
        jdbc.sql("delete from escalation_watch where instance_id = ?")
                .param(instanceId)
                .update();
    }
}
