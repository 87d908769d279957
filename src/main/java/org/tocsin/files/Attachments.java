package org.tocsin.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which file belongs to which case. */
@Repository
class Attachments {

    private static final String INSERT = """
            insert into files_attachment (id, case_id, sha256, name, media_type, size_bytes, uploaded_by, uploaded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;

    Attachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StoredFile file) {
        jdbc.sql(INSERT)
                .params(file.id(), file.caseId(), file.sha256(), file.name(), file.mediaType(), file.size())
                .params(file.uploadedBy(), Timestamp.from(file.uploadedAt()))
                .update();
    }

    List<StoredFile> of(String caseId) {
        return jdbc.sql("select * from files_attachment where case_id = ? order by uploaded_at, id")
                .param(caseId)
                .query(Attachments::file)
                .list();
    }

    Optional<StoredFile> find(String caseId, String fileId) {
        return jdbc.sql("select * from files_attachment where case_id = ? and id = ?")
                .params(caseId, fileId)
                .query(Attachments::file)
                .optional();
    }

    private static StoredFile file(ResultSet rs, int row) throws SQLException {
        return new StoredFile(
                rs.getString("id"),
                rs.getString("case_id"),
                rs.getString("sha256"),
                rs.getString("name"),
                rs.getString("media_type"),
                rs.getLong("size_bytes"),
                rs.getString("uploaded_by"),
                rs.getTimestamp("uploaded_at").toInstant());
    }
}
