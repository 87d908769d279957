package org.tocsin.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores cases; a change that somebody else overtook is refused. */
@Repository
class Incidents {

    static final String COLUMNS = """
            number, title, phase, status, outcome, owner, category, sub_kind, rsit_class, rsit_type, severity,
            root_cause, harm_confined, improvements, occurred_at, occurred_precision, detected_at, aware_at,
            aware_gap_reason, declared_at, closed_at, restricted, version""";

    private static final String INSERT = """
            insert into incident (%s) values (
            :number, :title, :phase, :status, :outcome, :owner, :category, :subKind, :rsitClass, :rsitType, :severity,
            :rootCause, :harmConfined, :improvements, :occurredAt, :precision, :detectedAt, :awareAt,
            :awareGapReason, :declaredAt, :closedAt, :restricted, 0)""".formatted(COLUMNS);

    private static final String UPDATE = """
            update incident set title = :title, phase = :phase, status = :status, outcome = :outcome, owner = :owner,
            category = :category, sub_kind = :subKind, rsit_class = :rsitClass, rsit_type = :rsitType,
            severity = :severity, root_cause = :rootCause, harm_confined = :harmConfined,
            improvements = :improvements, occurred_at = :occurredAt, occurred_precision = :precision,
            detected_at = :detectedAt, aware_at = :awareAt, aware_gap_reason = :awareGapReason,
            declared_at = :declaredAt, closed_at = :closedAt, restricted = :restricted, version = version + 1
            where number = :number and version = :version""";

    private final JdbcClient jdbc;
    private final ReadCases read = new ReadCases();

    Incidents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Incident> find(IncidentId id) {
        return read.find(id, () -> query(id)).map(row -> Incident.stored(row.view(), row.version()));
    }

    private Optional<ReadCases.Row> query(IncidentId id) {
        return jdbc.sql("select " + COLUMNS + " from incident where number = ?")
                .param(id.number())
                .query((rs, row) -> new ReadCases.Row(view(rs), rs.getInt("version")))
                .optional();
    }

    void add(Incident incident) {
        read.forget(incident.view().id());
        bind(jdbc.sql(INSERT), incident.view()).update();
    }

    void save(Incident incident) {
        read.forget(incident.view().id());
        var written = bind(jdbc.sql(UPDATE), incident.view())
                .param("version", incident.version())
                .update();
        if (written != 1) {
            throw new ChangedMeanwhile(incident.view().id());
        }
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, IncidentView view) {
        return bindState(sql, view)
                .param("category", view.category().category())
                .param("subKind", view.category().subKind())
                .param("rsitClass", view.category().rsitClass())
                .param("rsitType", view.category().rsitType())
                .param(
                        "occurredAt",
                        view.times().occurredAt().map(Timestamp::from).orElse(null))
                .param("precision", view.times().precision())
                .param("detectedAt", Timestamp.from(view.times().detectedAt()))
                .param("awareAt", Timestamp.from(view.times().awareAt()))
                .param("awareGapReason", view.times().awareGapReason())
                .param("declaredAt", Timestamp.from(view.declaredAt()))
                .param("closedAt", view.closedAt().map(Timestamp::from).orElse(null));
    }

    private static JdbcClient.StatementSpec bindState(JdbcClient.StatementSpec sql, IncidentView view) {
        return sql.param("number", view.id().number())
                .param("title", view.title())
                .param("phase", view.phase().id())
                .param("status", view.status())
                .param("outcome", view.outcome())
                .param("owner", view.owner())
                .param("severity", view.severity())
                .param("rootCause", view.rootCause())
                .param("harmConfined", view.harmConfined())
                .param("improvements", view.improvements())
                .param("restricted", view.restricted());
    }

    static IncidentView view(ResultSet rs) throws SQLException {
        return new IncidentView(
                IncidentId.of(rs.getString("number")),
                rs.getString("title"),
                Phase.of(rs.getString("phase")),
                rs.getString("status"),
                rs.getString("outcome"),
                rs.getString("owner"),
                category(rs),
                rs.getInt("severity"),
                rs.getString("root_cause"),
                rs.getString("harm_confined"),
                rs.getString("improvements"),
                times(rs),
                rs.getTimestamp("declared_at").toInstant(),
                instant(rs.getTimestamp("closed_at")),
                rs.getBoolean("restricted"));
    }

    private static CategoryChoice category(ResultSet rs) throws SQLException {
        return new CategoryChoice(
                rs.getString("category"),
                rs.getString("sub_kind"),
                rs.getString("rsit_class"),
                rs.getString("rsit_type"));
    }

    private static Times times(ResultSet rs) throws SQLException {
        return new Times(
                instant(rs.getTimestamp("occurred_at")),
                rs.getString("occurred_precision"),
                rs.getTimestamp("detected_at").toInstant(),
                rs.getTimestamp("aware_at").toInstant(),
                rs.getString("aware_gap_reason"));
    }

    private static Optional<Instant> instant(@Nullable Timestamp timestamp) {
        return Optional.ofNullable(timestamp).map(Timestamp::toInstant);
    }
}
