package org.tocsin.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was written down outside tasks. */
@Repository
class Notes {

    private final JdbcClient jdbc;

    Notes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(IncidentId id, Note note) {
        var paper = note.paper();
        jdbc.sql("""
                        insert into incident_note (incident, kind, text, happened_at, written_by, written_at,
                        from_paper, observer, happened_precision, happened_zone, paper_place, file_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.number(),
                        note.kind(),
                        note.text(),
                        Timestamp.from(note.happenedAt()),
                        note.by(),
                        Timestamp.from(note.writtenAt()),
                        paper.isPresent(),
                        paper.map(PaperSource::observer).orElse(""),
                        paper.map(PaperSource::precision).orElse("minute"),
                        paper.map(PaperSource::zone).orElse(""),
                        paper.map(PaperSource::where).orElse(""),
                        paper.map(PaperSource::fileId).orElse(""))
                .update();
    }

    /** The newest by entry, as many as a page shows. */
    List<Note> latest(IncidentId id, int limit) {
        return jdbc.sql("select * from incident_note where incident = ? order by id desc limit ?")
                .params(id.number(), limit)
                .query(Notes::note)
                .list();
    }

    /** All of them, in the order in which they were entered. */
    List<Note> all(IncidentId id) {
        return jdbc.sql("select * from incident_note where incident = ? order by id")
                .param(id.number())
                .query(Notes::note)
                .list();
    }

    private static Note note(ResultSet rs, int row) throws SQLException {
        return new Note(
                rs.getString("kind"),
                rs.getString("text"),
                rs.getTimestamp("happened_at").toInstant(),
                rs.getString("written_by"),
                rs.getTimestamp("written_at").toInstant(),
                rs.getBoolean("from_paper") ? Optional.of(paper(rs)) : Optional.empty());
    }

    private static PaperSource paper(ResultSet rs) throws SQLException {
        return new PaperSource(
                rs.getString("observer"),
                rs.getString("happened_precision"),
                rs.getString("happened_zone"),
                rs.getString("paper_place"),
                rs.getString("file_id"));
    }
}
