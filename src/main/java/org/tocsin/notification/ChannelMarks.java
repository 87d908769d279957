package org.tocsin.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided about channels, case by case. */
@Repository
class ChannelMarks {

    private final JdbcClient jdbc;

    ChannelMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String caseId, ChannelMark mark) {
        jdbc.sql("""
                        insert into notification_channel_mark (case_id, channel, trusted, why, marked_by, marked_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(caseId, mark.channel(), mark.trusted(), mark.why(), mark.by(), Timestamp.from(mark.at()))
                .update();
    }

    /** The last mark of each channel that has one. */
    List<ChannelMark> of(String caseId) {
        return jdbc.sql("""
                        select channel, trusted, why, marked_by, marked_at from notification_channel_mark
                        where id in (
                            select max(id) from notification_channel_mark where case_id = ? group by channel)""").param(caseId).query(ChannelMarks::mark).list();
    }

    private static ChannelMark mark(ResultSet rs, int row) throws SQLException {
        return new ChannelMark(
                rs.getString("channel"),
                rs.getBoolean("trusted"),
                rs.getString("why"),
                rs.getString("marked_by"),
                rs.getTimestamp("marked_at").toInstant());
    }
}
