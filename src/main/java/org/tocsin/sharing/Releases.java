package org.tocsin.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.documents.Tlp;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.WordTable;

/** What left, and what was begun and did not. */
@Repository
class Releases {

    static final WordTable WORDS = new WordTable("sharing_release_word", "release_id");

    private static final String INSERT = """
            insert into sharing_release (id, request, incident, state, attempts, trouble, recipient_name, recipient_kind,
                channel, address, encryption, formats, tlp, pap, content_hash, approved_by, message_id, begun_at, round)
            values (?, ?, ?, ?, 0, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    Releases(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(ReleaseView view, int round) {
        jdbc.sql(INSERT)
                .params(
                        view.id(),
                        view.request().number(),
                        view.incident().number(),
                        view.state().id())
                .params(
                        view.to().name(),
                        view.to().kind().id(),
                        view.to().channel().id(),
                        view.to().address())
                .params(
                        view.to().encryption().id(),
                        view.to().formats(),
                        view.tlp().id(),
                        view.pap().id())
                .params(view.contentHash(), view.approvedBy(), view.messageId(), Timestamp.from(view.begunAt()), round)
                .update();
        var words = Stream.of(
                        view.request().number(),
                        view.incident().number(),
                        view.to().name(),
                        view.to().address())
                .flatMap(WordTable::words)
                .collect(Collectors.toSet());
        WORDS.index(view.id(), words, jdbc, batches);
    }

    /** Whether it was in that state; nobody else begins what somebody has begun. */
    boolean move(String id, ReleaseState from, ReleaseState to, String trouble) {
        return jdbc.sql("update sharing_release set state = ?, trouble = ? where id = ? and state = ?")
                        .params(to.id(), trouble, id, from.id())
                        .update()
                == 1;
    }

    void tried(String id) {
        jdbc.sql("update sharing_release set attempts = attempts + 1 where id = ?")
                .param(id)
                .update();
    }

    void released(String id, Instant at) {
        jdbc.sql("update sharing_release set state = 'released', trouble = '', released_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    Optional<ReleaseView> ofRound(SharingId request, int round) {
        return jdbc.sql("select * from sharing_release where request = ? and round = ?")
                .params(request.number(), round)
                .query(Releases::view)
                .optional();
    }

    Optional<ReleaseView> find(String id) {
        return jdbc.sql("select * from sharing_release where id = ?")
                .param(id)
                .query(Releases::view)
                .optional();
    }

    List<ReleaseView> of(SharingId request) {
        return jdbc.sql("select * from sharing_release where request = ? order by round desc")
                .param(request.number())
                .query(Releases::view)
                .list();
    }

    static ReleaseView view(ResultSet rs, int row) throws SQLException {
        return new ReleaseView(
                rs.getString("id"),
                SharingId.of(rs.getString("request")),
                IncidentId.of(rs.getString("incident")),
                ReleaseState.of(rs.getString("state")).orElseThrow(),
                rs.getInt("attempts"),
                rs.getString("trouble"),
                to(rs),
                Tlp.of(rs.getString("tlp")).orElseThrow(),
                Pap.of(rs.getString("pap")).orElseThrow(),
                rs.getString("content_hash"),
                rs.getString("approved_by"),
                rs.getString("message_id"),
                rs.getTimestamp("begun_at").toInstant(),
                Optional.ofNullable(rs.getTimestamp("released_at")).map(Timestamp::toInstant));
    }

    private static ReleaseView.To to(ResultSet rs) throws SQLException {
        return new ReleaseView.To(
                rs.getString("recipient_name"),
                RecipientKind.of(rs.getString("recipient_kind")).orElseThrow(),
                ReleaseChannel.of(rs.getString("channel")).orElseThrow(),
                rs.getString("address"),
                KeyKind.of(rs.getString("encryption")).orElseThrow(),
                rs.getString("formats"));
    }
}
