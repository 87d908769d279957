package org.tocsin.response;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is written down in a crisis: parts, decisions, situation reports; never changed, only added to. */
@Repository
class CrisisLog {

    private static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;

    CrisisLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void appoint(long crisis, Map<String, String> parts, String by, Instant at) {
        parts.forEach((part, person) -> jdbc.sql("""
                        insert into response_crisis_role (crisis_id, part, person, appointed_by, appointed_at)
                        values (?, ?, ?, ?, ?)""")
                .params(crisis, part, person, by, Timestamp.from(at))
                .update());
    }

    void decide(long crisis, CrisisView.Decided decided) {
        jdbc.sql("""
                        insert into response_crisis_decision
                        (crisis_id, what, basis, decided_by, logged_by, logged_at) values (?, ?, ?, ?, ?, ?)""")
                .params(
                        crisis,
                        decided.what(),
                        decided.basis(),
                        decided.decidedBy(),
                        decided.loggedBy(),
                        Timestamp.from(decided.at()))
                .update();
    }

    void report(long crisis, CrisisView.Situation situation) {
        jdbc.sql("""
                        insert into response_situation (crisis_id, situation, next_steps, reported_by, reported_at)
                        values (?, ?, ?, ?, ?)""")
                .params(crisis, situation.situation(), situation.next(), situation.by(), Timestamp.from(situation.at()))
                .update();
    }

    List<CrisisView.Part> partsOf(long crisis) {
        return jdbc.sql("select part, person from response_crisis_role where crisis_id = ? order by id")
                .param(crisis)
                .query((rs, row) -> new CrisisView.Part(rs.getString("part"), rs.getString("person")))
                .list();
    }

    List<CrisisView.Decided> decisionsOf(long crisis) {
        return jdbc.sql("select * from response_crisis_decision where crisis_id = ? order by id desc limit ?")
                .params(crisis, MOST_SHOWN)
                .query((rs, row) -> new CrisisView.Decided(
                        rs.getString("what"),
                        rs.getString("basis"),
                        rs.getString("decided_by"),
                        rs.getString("logged_by"),
                        rs.getTimestamp("logged_at").toInstant()))
                .list();
    }

    List<CrisisView.Situation> situationsOf(long crisis) {
        return jdbc.sql("select * from response_situation where crisis_id = ? order by id desc limit ?")
                .params(crisis, MOST_SHOWN)
                .query((rs, row) -> new CrisisView.Situation(
                        rs.getString("situation"),
                        rs.getString("next_steps"),
                        rs.getString("reported_by"),
                        rs.getTimestamp("reported_at").toInstant()))
                .list();
    }
}
