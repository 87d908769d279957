package org.tocsin.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.incident.IncidentId;

/** All events that were ever reported. */
@Repository
class SecurityEvents {

    private static final String INSERT = """
            insert into intake_event (id, receipt_hash, reported_at, reported_by, source, what, kind, ongoing,
                personal_data, place, reporter_name, reporter_contact, detected_at, detected_precision, occurred_at,
                occurred_precision, attributes, priority, priority_rank, advice, state, aware_at, incident,
                duplicate_of, restricted, version)
            values (:id, :receiptHash, :reportedAt, :reportedBy, :source, :what, :kind, :ongoing,
                :personalData, :place, :reporterName, :reporterContact, :detectedAt, :detectedPrecision, :occurredAt,
                :occurredPrecision, :attributes, :priority, :priorityRank, :advice, :state, :awareAt, :incident,
                :duplicateOf, :restricted, 0)""";

    private static final String UPDATE = """
            update intake_event set priority = :priority, priority_rank = :priorityRank, advice = :advice,
                state = :state, aware_at = :awareAt, incident = :incident, duplicate_of = :duplicateOf,
                restricted = :restricted, version = version + 1
            where id = :id and version = :version""";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Attributes attributes;

    SecurityEvents(JdbcClient jdbc, JdbcOperations batches, Attributes attributes) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.attributes = attributes;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('intake_event_number')")
                .query(Long.class)
                .single();
    }

    void add(SecurityEvent event, String receiptHash) {
        var values = changing(event);
        values.putAll(reported(event));
        values.put("receiptHash", receiptHash);
        jdbc.sql(INSERT).params(values).update();
    }

    void index(EventId id, Set<String> words) {
        batches.batchUpdate(
                "insert into intake_event_word (word, event) values (?, ?)",
                words.stream().map(word -> new Object[] {word, id.number()}).toList());
    }

    /** Writes the standing of an event. Throws {@link EventChangedMeanwhile} when it was changed by somebody else. */
    void save(SecurityEvent event) {
        var values = changing(event);
        values.put("version", event.version());
        if (jdbc.sql(UPDATE).params(values).update() == 0) {
            throw new EventChangedMeanwhile(event.id());
        }
    }

    Optional<SecurityEvent> find(EventId id) {
        return jdbc.sql("select * from intake_event where id = ?")
                .param(id.number())
                .query(this::event)
                .optional();
    }

    Optional<SecurityEvent> findByReceipt(String receiptHash) {
        return jdbc.sql("select * from intake_event where receipt_hash = ?")
                .param(receiptHash)
                .query(this::event)
                .optional();
    }

    List<SecurityEvent> of(IncidentId incident) {
        return jdbc.sql("select * from intake_event where incident = ? order by id")
                .param(incident.number())
                .query(this::event)
                .list();
    }

    List<SecurityEvent> duplicatesOf(EventId id) {
        return jdbc.sql("select * from intake_event where duplicate_of = ? order by id limit 100")
                .param(id.number())
                .query(this::event)
                .list();
    }

    /** The newest open events of a kind that somebody else reported. */
    List<SecurityEvent> similar(SecurityEvent event, Instant since, int limit) {
        return jdbc.sql("""
                        select * from intake_event
                        where kind = ? and reported_at >= ? and id <> ? and not restricted
                        order by reported_at desc limit ?""")
                .params(event.report().kind(), Timestamp.from(since), event.id().number(), limit)
                .query(this::event)
                .list();
    }

    void followUp(EventId id, String answer, Instant at) {
        jdbc.sql("insert into intake_follow_up (event, answer, told_at) values (?, ?, ?)")
                .params(id.number(), answer, Timestamp.from(at))
                .update();
    }

    /** What the reporter was told last after the assessment. */
    Optional<String> followUp(EventId id) {
        return jdbc.sql("select answer from intake_follow_up where event = ? order by id desc limit 1")
                .param(id.number())
                .query(String.class)
                .optional();
    }

    Set<String> namedPeople(EventId id) {
        return Set.copyOf(jdbc.sql("select person from intake_named_person where event = ?")
                .param(id.number())
                .query(String.class)
                .list());
    }

    Set<String> openOnlyTo(String person) {
        return Set.copyOf(jdbc.sql("""
                        select e.id from intake_named_person n join intake_event e on e.id = n.event
                        where n.person = ? and e.restricted""").param(person).query(String.class).list());
    }

    void name(EventId id, Set<String> people) {
        jdbc.sql("delete from intake_named_person where event = ?")
                .param(id.number())
                .update();
        batches.batchUpdate(
                "insert into intake_named_person (event, person) values (?, ?)",
                people.stream()
                        .map(person -> new Object[] {id.number(), person})
                        .toList());
    }

    private Map<String, @Nullable Object> reported(SecurityEvent event) {
        var report = event.report();
        var values = new HashMap<String, @Nullable Object>();
        values.put("reportedAt", Timestamp.from(event.reportedAt()));
        values.put("reportedBy", event.reportedBy());
        values.put("source", report.source().id());
        values.put("what", report.what());
        values.put("kind", report.kind());
        values.put("ongoing", report.ongoing());
        values.put("personalData", report.personalData());
        values.put("place", report.where());
        values.put("reporterName", report.reporterName());
        values.put("reporterContact", report.reporterContact());
        values.put("detectedAt", Timestamp.from(report.detected().start()));
        values.put("detectedPrecision", report.detected().precision().id());
        values.put("occurredAt", timestamp(report.occurred().map(Moment::start)));
        values.put(
                "occurredPrecision",
                report.occurred().map(o -> o.precision().id()).orElse(""));
        values.put("attributes", attributes.write(report.attributes()));
        return values;
    }

    private static Map<String, @Nullable Object> changing(SecurityEvent event) {
        var standing = event.standing();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", event.id().number());
        values.put("priority", event.triage().priority());
        values.put("priorityRank", event.triage().rank());
        values.put("advice", event.triage().advice());
        values.put("state", standing.state().id());
        values.put("awareAt", timestamp(standing.awareAt()));
        values.put("incident", standing.incident().map(IncidentId::number).orElse(null));
        values.put("duplicateOf", standing.duplicateOf().map(EventId::number).orElse(null));
        values.put("restricted", event.restricted());
        return values;
    }

    private static @Nullable Timestamp timestamp(Optional<Instant> instant) {
        return instant.map(Timestamp::from).orElse(null);
    }

    SecurityEvent event(ResultSet rs, int row) throws SQLException {
        return new SecurityEvent(
                EventId.of(rs.getString("id")),
                report(rs),
                rs.getTimestamp("reported_at").toInstant(),
                rs.getString("reported_by"),
                new Triage(rs.getString("priority"), rs.getString("advice")),
                standing(rs),
                rs.getBoolean("restricted"),
                rs.getInt("version"));
    }

    private EventReport report(ResultSet rs) throws SQLException {
        return new EventReport(
                Source.of(rs.getString("source")).orElse(Source.EXTERNAL),
                rs.getString("what"),
                rs.getString("kind"),
                new Moment(
                        rs.getTimestamp("detected_at").toInstant(), Precision.of(rs.getString("detected_precision"))),
                occurred(rs),
                rs.getString("ongoing"),
                rs.getString("personal_data"),
                rs.getString("place"),
                rs.getString("reporter_name"),
                rs.getString("reporter_contact"),
                attributes.read(rs.getString("attributes")));
    }

    private static Optional<Moment> occurred(ResultSet rs) throws SQLException {
        var precision = rs.getString("occurred_precision");
        return instant(rs, "occurred_at").map(start -> new Moment(start, Precision.of(precision)));
    }

    private static Standing standing(ResultSet rs) throws SQLException {
        return new Standing(
                EventState.of(rs.getString("state")),
                instant(rs, "aware_at"),
                Optional.ofNullable(rs.getString("incident")).map(IncidentId::of),
                Optional.ofNullable(rs.getString("duplicate_of")).map(EventId::of));
    }

    private static Optional<Instant> instant(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
