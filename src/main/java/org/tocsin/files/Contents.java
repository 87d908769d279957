package org.tocsin.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Repository;

/** Stores each content once, under its hash, in the transaction of the case. */
@Repository
class Contents {

    private final JdbcOperations jdbc;
    private final JdbcClient queries;
    private final String insert;

    Contents(JdbcOperations jdbc, JdbcClient queries, DataSource database) throws MetaDataAccessException {
        this.jdbc = jdbc;
        this.queries = queries;
        this.insert = insert(database);
    }

    void keep(Fingerprint fingerprint, InputStreamSource content) throws IOException {
        if (!exists(fingerprint.sha256())) {
            try (var bytes = content.getInputStream()) {
                jdbc.update(insert, row(fingerprint, bytes));
            }
        }
    }

    Optional<byte[]> find(String sha256) {
        return jdbc
                .query(
                        "select content from files_content where sha256 = ?",
                        (rs, row) -> rs.getBytes("content"),
                        sha256)
                .stream()
                .findFirst();
    }

    private boolean exists(String sha256) {
        return queries.sql("select count(*) from files_content where sha256 = ?")
                        .param(sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static PreparedStatementSetter row(Fingerprint fingerprint, InputStream bytes) {
        return statement -> {
            statement.setString(1, fingerprint.sha256());
            statement.setBinaryStream(2, bytes, fingerprint.size());
        };
    }

    /** Two people may upload the same content at the same moment: the second one finds it there. */
    private static String insert(DataSource database) throws MetaDataAccessException {
        var product = JdbcUtils.extractDatabaseMetaData(database, metaData -> metaData.getDatabaseProductName());
        return product.equals("PostgreSQL")
                ? "insert into files_content (sha256, content) values (?, ?) on conflict do nothing"
                : "merge into files_content (sha256, content) key (sha256) values (?, ?)";
    }
}
