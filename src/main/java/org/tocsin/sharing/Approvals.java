package org.tocsin.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.identity.Role;

/** The approvals of all requests. */
@Repository
class Approvals {

    private static final String SEPARATOR = ",";

    private final JdbcClient jdbc;

    Approvals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(SharingId request, int round, Role role, List<String> approvers, String contentHash) {
        jdbc.sql("""
                        insert into sharing_approval
                            (request, round, role, approvers, content_hash, decision, person, why)
                        values (?, ?, ?, ?, ?, ?, '', '')""")
                .params(
                        request.number(),
                        round,
                        role.id(),
                        String.join(SEPARATOR, approvers),
                        contentHash,
                        Approval.OPEN)
                .update();
    }

    void decide(long id, String decision, String person, String why, Instant at) {
        jdbc.sql("update sharing_approval set decision = ?, person = ?, why = ?, decided_at = ? where id = ?")
                .params(decision, person, why, Timestamp.from(at), id)
                .update();
    }

    /** Somebody stands in for one of those who are asked. */
    void addDeputy(Approval approval, String deputy) {
        var deputies = Stream.concat(approval.deputies().stream(), Stream.of(deputy));
        jdbc.sql("update sharing_approval set deputies = ? where id = ?")
                .params(deputies.collect(Collectors.joining(SEPARATOR)), approval.id())
                .update();
    }

    /** Nobody is asked any more. */
    void end(SharingId request) {
        jdbc.sql("update sharing_approval set decision = ? where request = ? and decision = ?")
                .params(Approval.ENDED, request.number(), Approval.OPEN)
                .update();
    }

    /** All of a request, the oldest first. */
    List<Approval> of(SharingId request) {
        return jdbc.sql("select * from sharing_approval where request = ? order by round, id")
                .param(request.number())
                .query(Approvals::approval)
                .list();
    }

    private static Approval approval(ResultSet rs, int row) throws SQLException {
        return new Approval(
                rs.getLong("id"),
                rs.getInt("round"),
                Role.of(rs.getString("role")).orElseThrow(),
                List.of(rs.getString("approvers").split(SEPARATOR, -1)),
                deputies(rs.getString("deputies")),
                rs.getString("content_hash"),
                rs.getString("decision"),
                rs.getString("person"),
                rs.getString("why"),
                Optional.ofNullable(rs.getTimestamp("decided_at")).map(Timestamp::toInstant));
    }

    private static List<String> deputies(String people) {
        return people.isEmpty() ? List.of() : List.of(people.split(SEPARATOR, -1));
    }
}
