package org.tocsin.observable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which observable was seen in which case. */
@Repository
class Sightings {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    Sightings(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Keeps those that the case does not know yet. */
    void add(String caseId, Collection<Observable> seen, String source, Instant at) {
        var known = known(caseId);
        var rows = seen.stream()
                .filter(observable -> !known.contains(observable))
                .map(observable -> new Object[] {
                    caseId, observable.kind().id(), observable.value(), source, Timestamp.from(at), "", ""
                })
                .toList();
        batches.batchUpdate("insert into observable_sighting values (?, ?, ?, ?, ?, ?, ?)", rows);
    }

    private Set<Observable> known(String caseId) {
        return jdbc
                .sql("select kind, seen from observable_sighting where case_id = ?")
                .param(caseId)
                .query((rs, row) -> observable(rs))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Those of some cases, the newest first. */
    List<Sighting> of(Collection<String> cases, int most) {
        return cases.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select * from observable_sighting where case_id in (:cases)
                                order by seen_at desc, kind, seen limit :most""")
                        .param("cases", cases)
                        .param("most", most)
                        .query((rs, row) -> sighting(rs))
                        .list();
    }

    int count(String caseId) {
        return jdbc.sql("select count(*) from observable_sighting where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    /** Those that begin with a text, in the order of their values. */
    List<Sighting> beginningWith(String text, int most) {
        return jdbc.sql("""
                        select * from observable_sighting where seen >= ? and seen < ? and dismissed_by = ''
                        order by seen, case_id desc limit ?""")
                .params(text, text + Character.MAX_VALUE, most)
                .query((rs, row) -> sighting(rs))
                .list();
    }

    /** Where else some values were seen, dismissed ones left out. */
    List<Sighting> elsewhere(Collection<String> cases, Collection<String> values, int most) {
        return values.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select * from observable_sighting
                                where seen in (:values) and case_id not in (:cases) and dismissed_by = ''
                                order by case_id desc limit :most""")
                        .param("values", values)
                        .param("cases", cases)
                        .param("most", most)
                        .query((rs, row) -> sighting(rs))
                        .list();
    }

    /** Says that it does not matter, or with empty texts that it does. */
    boolean dismiss(String caseId, Observable observable, String by, String why) {
        return jdbc.sql("""
                                update observable_sighting set dismissed_by = ?, dismissed_why = ?
                                where case_id = ? and kind = ? and seen = ?""")
                        .params(by, why, caseId, observable.kind().id(), observable.value())
                        .update()
                > 0;
    }

    private static Sighting sighting(ResultSet rs) throws SQLException {
        return new Sighting(
                rs.getString("case_id"),
                observable(rs),
                rs.getString("source"),
                rs.getTimestamp("seen_at").toInstant(),
                rs.getString("dismissed_by"),
                rs.getString("dismissed_why"));
    }

    private static Observable observable(ResultSet rs) throws SQLException {
        return new Observable(ObservableKind.of(rs.getString("kind")), rs.getString("seen"));
    }
}
