package org.tocsin.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.audit.Sha256;

/** Keeps what was shown to those who approve, under its hash, so that exactly that can be sent and proven later. */
@Repository
class Consignments {

    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final JdbcClient jdbc;

    Consignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** SHA-256 of everything that is approved. */
    static String hashOf(Consignment consignment) {
        return Sha256.hex(json(consignment));
    }

    /** Keeps it and answers its hash. */
    String keep(Consignment consignment) {
        var hash = hashOf(consignment);
        if (find(hash).isEmpty()) {
            jdbc.sql("insert into sharing_content (sha256, content) values (?, ?)")
                    .params(hash, json(consignment))
                    .update();
        }
        return hash;
    }

    /** What has that hash; refused when the database holds something else under it. */
    Optional<Consignment> find(String hash) {
        return jdbc.sql("select content from sharing_content where sha256 = ?")
                .param(hash)
                .query(String.class)
                .optional()
                .map(Consignments::read)
                .filter(found -> hashOf(found).equals(hash));
    }

    private static String json(Consignment consignment) {
        try {
            return CANONICAL.writeValueAsString(consignment);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Content cannot be written as JSON", e);
        }
    }

    private static Consignment read(String json) {
        try {
            return CANONICAL.readValue(json, Consignment.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored content is not JSON", e);
        }
    }
}
