package org.tocsin.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All messages, sent or not. */
@Repository
class Messages {

    private static final String INSERT = """
            insert into notification_message
                (id, case_id, kind, recipient, address, subject, body, secret, status, attempts, trouble, channel, path,
                held_until, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Envelope envelope) {
        var message = envelope.message();
        jdbc.sql(INSERT)
                .params(message.id(), message.caseId(), message.kind(), message.recipient(), envelope.address())
                .params(
                        message.subject(),
                        message.text(),
                        envelope.secret(),
                        message.status().id())
                .params(message.attempts(), message.trouble(), message.channel(), envelope.path())
                .param(message.heldUntil().map(Timestamp::from).orElse(null))
                .param(Timestamp.from(message.createdAt()))
                .update();
    }

    Optional<Envelope> find(String id) {
        return jdbc.sql("select * from notification_message where id = ?")
                .param(id)
                .query(Messages::envelope)
                .optional();
    }

    List<Envelope> of(String caseId, int limit) {
        return jdbc.sql("select * from notification_message where case_id = ? order by created_at desc, id limit ?")
                .params(caseId, limit)
                .query(Messages::envelope)
                .list();
    }

    void sent(String id, String channel, Instant at) {
        jdbc.sql("""
                        update notification_message
                        set status = 'sent', attempts = attempts + 1, trouble = '', secret = '', channel = ?, sent_at = ?
                        where id = ?""").params(channel, Timestamp.from(at), id).update();
    }

    void missed(String id, String channel, MessageStatus status, String trouble) {
        jdbc.sql("""
                        update notification_message
                        set status = ?, attempts = attempts + 1, trouble = ?, channel = ? where id = ?""").params(status.id(), trouble, channel, id).update();
    }

    void triedAgain(String id) {
        jdbc.sql("update notification_message set status = 'pending', held_until = null where id = ?")
                .param(id)
                .update();
    }

    void kept(String id, String trouble) {
        jdbc.sql("update notification_message set status = 'not-sent', trouble = ?, secret = '' where id = ?")
                .params(trouble, id)
                .update();
    }

    private static Envelope envelope(ResultSet rs, int row) throws SQLException {
        return new Envelope(message(rs), rs.getString("address"), rs.getString("secret"), rs.getString("path"));
    }

    private static Message message(ResultSet rs) throws SQLException {
        return new Message(
                rs.getString("id"),
                rs.getString("case_id"),
                rs.getString("kind"),
                rs.getString("recipient"),
                rs.getString("subject"),
                rs.getString("body"),
                MessageStatus.of(rs.getString("status")),
                rs.getInt("attempts"),
                rs.getString("trouble"),
                rs.getString("channel"),
                Optional.ofNullable(rs.getTimestamp("held_until")).map(Timestamp::toInstant),
                rs.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(rs.getTimestamp("sent_at")).map(Timestamp::toInstant));
    }
}
