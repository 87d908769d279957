package org.tocsin.reporting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the distribution list named for each report. */
@Repository
class NamedRecipients {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    NamedRecipients(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(long report, List<NamedRecipient> recipients) {
        batches.batchUpdate(
                "insert into reporting_recipient (report_id, person, named_as) values (?, ?, ?)",
                recipients.stream()
                        .map(one -> new Object[] {report, one.person(), one.namedAs()})
                        .toList());
    }

    void told(long report, Instant at) {
        jdbc.sql("update reporting_recipient set told_at = ? where report_id = ?")
                .params(Timestamp.from(at), report)
                .update();
    }

    List<NamedRecipient> of(long report) {
        return jdbc.sql("select person, named_as, told_at from reporting_recipient where report_id = ? order by id")
                .param(report)
                .query((rs, row) -> new NamedRecipient(
                        rs.getString("person"),
                        rs.getString("named_as"),
                        Optional.ofNullable(rs.getTimestamp("told_at")).map(Timestamp::toInstant)))
                .list();
    }

    /** Whether a report was sent to that person. */
    boolean isTold(long report, String person) {
        return jdbc.sql("""
                        select count(*) from reporting_recipient
                        where report_id = ? and person = ? and told_at is not null""").params(report, person).query(Integer.class).single() > 0;
    }
}
