package org.tocsin.incident;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Forms;
import org.tocsin.identity.CurrentUser;

/** What is known of a case: category and severity with every earlier value, assets, impacts, notes and answers. */
@Service
@Transactional
public class CaseRecord {

    private static final int MOST_NOTES = 200;

    private final Incidents incidents;
    private final Changes changes;
    private final Notes notes;
    private final CaseWords words;
    private final Forms forms;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    CaseRecord(
            Incidents incidents,
            Changes changes,
            Notes notes,
            CaseWords words,
            Forms forms,
            CurrentUser user,
            JdbcClient jdbc,
            JdbcOperations batches,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.incidents = incidents;
        this.changes = changes;
        this.notes = notes;
        this.words = words;
        this.forms = forms;
        this.user = user;
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
        this.facts = facts;
    }

    /** The case has this category from now on; the earlier one is kept. */
    public void decideCategory(IncidentId id, CategoryChoice choice, String why) {
        var incident = load(id);
        var previous = incident.view().category().label();
        incident.classify(choice);
        incidents.save(incident);
        changes.remember(id, "category", previous, choice.label(), "", why);
        words.index(incident.view());
        facts.publishEvent(new CategoryDecided(id.number(), choice.label(), previous, why));
    }

    /**
     * The case has this severity from now on; the earlier one is kept.
     *
     * @param basis the proposal or rule behind it
     */
    public void decideSeverity(IncidentId id, SeverityClass severity, String basis, String why) {
        var incident = load(id);
        var previous = incident.view().severity();
        incident.rate(severity);
        incidents.save(incident);
        changes.remember(id, "severity", nameOf(previous), severity.name(), basis, why);
        facts.publishEvent(new SeverityDecided(id.number(), severity.points(), previous, basis, why));
    }

    private static String nameOf(int severity) {
        return SeverityClass.of(severity).map(SeverityClass::name).orElse("");
    }

    /**
     * Which assets are affected and how much; replaces what was recorded before.
     *
     * @param impacts points 0 (none) to 10 per kind of impact
     */
    public void recordScope(IncidentId id, List<Asset> assets, Map<String, Integer> impacts) {
        var incident = load(id);
        incident.mustBeOpen();
        replaceAssets(id, assets);
        replaceImpacts(id, impacts);
        words.index(incident.view());
        var names =
                assets.stream().map(asset -> asset.kind() + " " + asset.name()).toList();
        facts.publishEvent(new ScopeRecorded(id.number(), names, impacts));
    }

    private void replaceAssets(IncidentId id, List<Asset> assets) {
        jdbc.sql("delete from incident_asset where incident = ?")
                .param(id.number())
                .update();
        batches.batchUpdate(
                "insert into incident_asset (incident, kind, name) values (?, ?, ?)",
                assets.stream()
                        .distinct()
                        .map(asset -> new Object[] {id.number(), asset.kind(), asset.name()})
                        .toList());
    }

    private void replaceImpacts(IncidentId id, Map<String, Integer> impacts) {
        jdbc.sql("delete from incident_impact where incident = ?")
                .param(id.number())
                .update();
        batches.batchUpdate(
                "insert into incident_impact (incident, kind, points) values (?, ?, ?)",
                impacts.entrySet().stream()
                        .map(impact -> new Object[] {id.number(), impact.getKey(), impact.getValue()})
                        .toList());
    }

    /** It is stated how the harm was confined and what it came from. */
    public void stateHarmConfined(IncidentId id, String how, String rootCause) {
        change(id, incident -> incident.confineHarm(how, rootCause));
        facts.publishEvent(new HarmConfined(id.number(), how, rootCause));
    }

    /** It is stated what will improve, one per line. */
    public void agreeImprovements(IncidentId id, String improvements, String why) {
        change(id, incident -> incident.improve(improvements));
        facts.publishEvent(new ImprovementsAgreed(id.number(), improvements, why));
    }

    /** Corrects the clocks of the case; the earlier ones stay in the ledger. */
    public void correctClocks(IncidentId id, Times corrected, String why) {
        Reasons.mustBeGiven("clocksReason", why);
        ClockRules.check(corrected, clock.instant());
        var previous = load(id).view().times();
        change(id, incident -> incident.correctClocks(corrected));
        facts.publishEvent(new ClocksCorrected(id.number(), corrected, previous, why));
    }

    /**
     * Somebody writes down what they saw or did.
     *
     * @param kind {@code note} or {@code action}
     * @param happenedAt when it happened; never in the future
     */
    public void addNote(IncidentId id, String kind, String text, Instant happenedAt) {
        load(id).mustBeOpen();
        Reasons.mustBeGiven("noteText", text);
        mustBeNoteKind(kind);
        ClockRules.mustBePast("noteHappenedAt", happenedAt, clock.instant());
        notes.add(id, new Note(kind, text, happenedAt, user.id(), clock.instant(), Optional.empty()));
        facts.publishEvent(new NoteAdded(id.number(), kind, text, happenedAt));
    }

    private static void mustBeNoteKind(String kind) {
        if (!List.of("note", "action").contains(kind)) {
            throw new AnswerRefused("noteKind", "Please choose note or action");
        }
    }

    /** Keeps the answers to questions that a process owner added to a form. */
    public void keepExtra(IncidentId id, String form, Map<String, Object> answers) {
        if (answers.isEmpty()) {
            return;
        }
        var labels = forms.inForce(form);
        answers.forEach((key, answer) -> jdbc.sql("""
                        insert into incident_attribute (incident, form, name, label, content, given_by, given_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id.number(), form, key, labels.labelOf(key), answer.toString(), user.id(), now())
                .update());
        facts.publishEvent(new AnswersKept(id.number(), form, answers));
    }

    /** Every value that owner, category and severity had, the newest first. */
    @Transactional(readOnly = true)
    public List<Change> changesOf(IncidentId id) {
        return changes.of(id);
    }

    /** The affected assets. */
    @Transactional(readOnly = true)
    public List<Asset> assetsOf(IncidentId id) {
        return jdbc.sql("select kind, name from incident_asset where incident = ? order by kind, name")
                .param(id.number())
                .query((rs, row) -> new Asset(rs.getString("kind"), rs.getString("name")))
                .list();
    }

    /** The newest incidents that affect an asset of one of these names, with that name. */
    @Transactional(readOnly = true)
    public Map<IncidentId, String> withAssets(Collection<String> names) {
        var found = new HashMap<IncidentId, String>();
        if (!names.isEmpty()) {
            jdbc.sql(
                            "select incident, name from incident_asset where name in (:names) order by incident desc limit 100")
                    .param("names", names)
                    .query(rs -> {
                        found.put(IncidentId.of(rs.getString("incident")), rs.getString("name"));
                    });
        }
        return found;
    }

    /** Points per kind of impact, 0 to 10. */
    @Transactional(readOnly = true)
    public Map<String, Integer> impactsOf(IncidentId id) {
        var impacts = new TreeMap<String, Integer>();
        jdbc.sql("select kind, points from incident_impact where incident = ?")
                .param(id.number())
                .query(rs -> {
                    impacts.put(rs.getString("kind"), rs.getInt("points"));
                });
        return impacts;
    }

    /** Notes and actions, the newest first. */
    @Transactional(readOnly = true)
    public List<Note> notesOf(IncidentId id) {
        return notes.latest(id, MOST_NOTES);
    }

    /** Answers to added questions, in the order in which they were given. */
    @Transactional(readOnly = true)
    public List<Attribute> attributesOf(IncidentId id) {
        return jdbc.sql("select * from incident_attribute where incident = ? order by id")
                .param(id.number())
                .query((rs, row) -> new Attribute(
                        rs.getString("form"),
                        rs.getString("label"),
                        rs.getString("content"),
                        rs.getString("given_by"),
                        rs.getTimestamp("given_at").toInstant()))
                .list();
    }

    /** The numbers of the events that belong to the case. */
    @Transactional(readOnly = true)
    public List<String> eventsOf(IncidentId id) {
        return jdbc.sql("select event from incident_event where incident = ? order by event")
                .param(id.number())
                .query(String.class)
                .list();
    }

    /** The number of the case, then those of its events: what was reported belongs to it. */
    @Transactional(readOnly = true)
    public List<String> withEvents(IncidentId id) {
        return Stream.concat(Stream.of(id.number()), eventsOf(id).stream()).toList();
    }

    /** The incidents that an event belongs to. */
    @Transactional(readOnly = true)
    public List<IncidentId> incidentsOf(String eventId) {
        return incidentsOf(List.of(eventId)).getOrDefault(eventId, List.of());
    }

    /** The incidents that events belong to, by event; one that belongs to none is left out. */
    @Transactional(readOnly = true)
    public Map<String, List<IncidentId>> incidentsOf(Collection<String> events) {
        var incidents = new HashMap<String, List<IncidentId>>();
        if (!events.isEmpty()) {
            jdbc.sql("select event, incident from incident_event where event in (:events) order by incident")
                    .param("events", events)
                    .query((ResultSet row) -> {
                        incidents
                                .computeIfAbsent(row.getString(1), event -> new ArrayList<>())
                                .add(IncidentId.of(row.getString(2)));
                    });
        }
        return incidents;
    }

    private void change(IncidentId id, Consumer<Incident> change) {
        var incident = load(id);
        change.accept(incident);
        incidents.save(incident);
    }

    private Incident load(IncidentId id) {
        return incidents.find(id).orElseThrow(() -> new UnknownIncident(id.number()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
