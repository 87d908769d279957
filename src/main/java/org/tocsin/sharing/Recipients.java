package org.tocsin.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.tocsin.documents.Tlp;

/** The recipients as they are stored. */
@Repository
class Recipients {

    private static final String INSERT = """
            insert into sharing_recipient (name, kind, community, country, ceiling, channel, address, key_kind, key_text,
                key_fingerprint, key_expires_at, key_revoked, secret, active, changed_by, changed_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""";
    private static final String UPDATE = """
            update sharing_recipient set name = ?, kind = ?, community = ?, country = ?, ceiling = ?, channel = ?,
                address = ?, key_kind = ?, key_text = ?, key_fingerprint = ?, key_expires_at = ?, key_revoked = ?,
                active = ?, changed_by = ?, changed_at = ?, version = version + 1
            where id = ? and version = ?""";

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(RecipientView view, String secret) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql(INSERT)
                .params(
                        view.name(),
                        view.kind().id(),
                        view.community(),
                        view.country(),
                        view.ceiling().id())
                .params(
                        view.channel().id(),
                        view.address(),
                        view.key().kind().id(),
                        view.key().text())
                .param(view.key().fingerprint())
                .param(view.key().expiresAt().map(Timestamp::from).orElse(null))
                .params(view.key().revoked(), secret, view.active(), view.changedBy(), Timestamp.from(view.changedAt()))
                .update(keys, "id");
        return Optional.ofNullable(keys.getKey()).orElseThrow().longValue();
    }

    /** Whether it was still as the person who changes it has seen it. */
    boolean replace(RecipientView view) {
        return jdbc.sql(UPDATE)
                        .params(view.name(), view.kind().id(), view.community(), view.country())
                        .params(view.ceiling().id(), view.channel().id(), view.address())
                        .params(
                                view.key().kind().id(),
                                view.key().text(),
                                view.key().fingerprint())
                        .param(view.key().expiresAt().map(Timestamp::from).orElse(null))
                        .params(view.key().revoked(), view.active(), view.changedBy())
                        .params(Timestamp.from(view.changedAt()), view.id(), view.version())
                        .update()
                == 1;
    }

    Optional<RecipientView> find(long id) {
        return jdbc.sql("select * from sharing_recipient where id = ?")
                .param(id)
                .query(Recipients::view)
                .optional();
    }

    Optional<Long> named(String name) {
        return jdbc.sql("select id from sharing_recipient where name = ?")
                .param(name)
                .query(Long.class)
                .optional();
    }

    /** With what the signature of a webhook is made. */
    String secretOf(long id) {
        return jdbc.sql("select secret from sharing_recipient where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    List<RecipientView> page(String text, int offset, int limit) {
        return jdbc.sql("""
                        select * from sharing_recipient
                        where lower(name) like ? escape '!' or lower(community) like ? escape '!'
                        order by active desc, name limit ? offset ?""")
                .params(pattern(text), pattern(text), limit, offset)
                .query(Recipients::view)
                .list();
    }

    List<RecipientView> active() {
        return jdbc.sql("select * from sharing_recipient where active order by name")
                .query(Recipients::view)
                .list();
    }

    private static String pattern(String text) {
        return "%" + text.toLowerCase(java.util.Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    private static RecipientView view(ResultSet rs, int row) throws SQLException {
        return new RecipientView(
                rs.getLong("id"),
                rs.getString("name"),
                RecipientKind.of(rs.getString("kind")).orElseThrow(),
                rs.getString("community"),
                rs.getString("country"),
                Tlp.of(rs.getString("ceiling")).orElseThrow(),
                ReleaseChannel.of(rs.getString("channel")).orElseThrow(),
                rs.getString("address"),
                key(rs),
                rs.getBoolean("active"),
                rs.getString("changed_by"),
                rs.getTimestamp("changed_at").toInstant(),
                rs.getInt("version"));
    }

    private static RecipientView.Key key(ResultSet rs) throws SQLException {
        return new RecipientView.Key(
                KeyKind.of(rs.getString("key_kind")).orElseThrow(),
                rs.getString("key_text"),
                rs.getString("key_fingerprint"),
                Optional.ofNullable(rs.getTimestamp("key_expires_at")).map(Timestamp::toInstant),
                rs.getString("key_revoked"));
    }
}
