package org.tocsin.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.documents.Tlp;

/** Every version of every interim report, and what its reviewer said. */
@Repository
class ReportDrafts {

    private final JdbcClient jdbc;

    ReportDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long report, ReportText text, String why, String author, Instant at) {
        jdbc.sql("""
                        insert into reporting_draft (report_id, situation, actions, needs, changes, tlp, rationale,
                        author, written_at, verdict, reviewer, review) values (?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '')""")
                .params(
                        report,
                        text.situation(),
                        text.actions(),
                        text.needs(),
                        text.changes(),
                        text.tlp().id(),
                        why,
                        author,
                        Timestamp.from(at))
                .update();
    }

    /** What was said about the newest version. */
    void review(long report, Draft.Review review) {
        jdbc.sql("""
                        update reporting_draft set verdict = ?, reviewer = ?, reviewed_at = ?, review = ?
                        where id = (select max(id) from reporting_draft where report_id = ?)""")
                .params(review.verdict(), review.by(), Timestamp.from(review.at()), review.why(), report)
                .update();
    }

    /** The versions of a report, the first one first. */
    List<Draft> of(long report) {
        return jdbc.sql("select * from reporting_draft where report_id = ? order by id")
                .param(report)
                .query(ReportDrafts::draft)
                .list();
    }

    private static Draft draft(ResultSet rs, int row) throws SQLException {
        return new Draft(
                row + 1,
                text(rs),
                rs.getString("rationale"),
                rs.getString("author"),
                rs.getTimestamp("written_at").toInstant(),
                rs.getString("verdict").isEmpty() ? Optional.empty() : Optional.of(review(rs)));
    }

    private static ReportText text(ResultSet rs) throws SQLException {
        return new ReportText(
                rs.getString("situation"),
                rs.getString("actions"),
                rs.getString("needs"),
                rs.getString("changes"),
                Tlp.of(rs.getString("tlp")).orElse(Tlp.RED));
    }

    private static Draft.Review review(ResultSet rs) throws SQLException {
        return new Draft.Review(
                rs.getString("verdict"),
                rs.getString("reviewer"),
                rs.getTimestamp("reviewed_at").toInstant(),
                rs.getString("review"));
    }
}
