package org.tocsin.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every version of every heading of every case; only ever added to. */
@Repository
class RecordVersions {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RecordVersions(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long nextEntry() {
        return jdbc.sql("select nextval('documents_record_entry')")
                .query(Long.class)
                .single();
    }

    /** Adds a version. Throws {@link RecordOvertaken} when somebody else has just added the same. */
    void add(RecordVersion version) {
        try {
            jdbc.sql("""
                            insert into documents_record
                            (case_id, form, entry, version, answers, withdrawn, why, changed_by, changed_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            version.caseId(),
                            version.form(),
                            version.entry(),
                            version.version(),
                            write(version.answers()),
                            version.withdrawn(),
                            version.why(),
                            version.by(),
                            Timestamp.from(version.at()))
                    .update();
        } catch (DuplicateKeyException overtaken) {
            throw new RecordOvertaken();
        }
    }

    Optional<RecordVersion> latest(String caseId, String form, long entry) {
        return jdbc.sql("""
                        select * from documents_record where case_id = ? and form = ? and entry = ?
                        order by version desc limit 1""").params(caseId, form, entry).query(this::version).optional();
    }

    /** Every version of a case, in the order in which entries began and changed. */
    List<RecordVersion> of(String caseId) {
        return jdbc.sql("select * from documents_record where case_id = ? order by entry, version")
                .param(caseId)
                .query(this::version)
                .list();
    }

    private RecordVersion version(ResultSet rs, int row) throws SQLException {
        return new RecordVersion(
                rs.getString("case_id"),
                rs.getString("form"),
                rs.getLong("entry"),
                rs.getInt("version"),
                read(rs.getString("answers")),
                rs.getBoolean("withdrawn"),
                rs.getString("why"),
                rs.getString("changed_by"),
                rs.getTimestamp("changed_at").toInstant());
    }

    private String write(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers cannot be written as JSON", e);
        }
    }

    private Map<String, Object> read(String answers) {
        try {
            return json.readValue(answers, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored answers are not JSON", e);
        }
    }
}
