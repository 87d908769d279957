package org.tocsin.reporting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.documents.AnswerText;
import org.tocsin.engine.Forms;

/** What was answered to questions that a process owner added, report by report. */
@Repository
class FurtherAnswers {

    private final JdbcClient jdbc;
    private final Forms forms;

    FurtherAnswers(JdbcClient jdbc, Forms forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    /** The answers of one form, put into the words that the form has now. */
    List<FurtherAnswer> inWords(int version, String form, Map<String, Object> answers, String by, Instant at) {
        var asked = forms.inForce(form);
        return answers.keySet().stream()
                .map(key -> new FurtherAnswer(
                        version, form, asked.labelOf(key), AnswerText.of(asked, key, answers), by, at))
                .toList();
    }

    void add(long report, FurtherAnswer answer) {
        jdbc.sql("""
                        insert into reporting_answer (report_id, version, form, label, content, given_by, given_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(report, answer.version(), answer.form(), answer.question())
                .params(answer.text(), answer.by(), Timestamp.from(answer.at()))
                .update();
    }

    /** Of all versions of a report, in the order in which they were given. */
    List<FurtherAnswer> of(long report) {
        return jdbc.sql("select * from reporting_answer where report_id = ? order by id")
                .param(report)
                .query((rs, row) -> new FurtherAnswer(
                        rs.getInt("version"),
                        rs.getString("form"),
                        rs.getString("label"),
                        rs.getString("content"),
                        rs.getString("given_by"),
                        rs.getTimestamp("given_at").toInstant()))
                .list();
    }
}
