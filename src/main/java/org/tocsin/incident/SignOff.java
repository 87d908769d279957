package org.tocsin.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.documents.RecordChanged;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Forms;
import org.tocsin.identity.CurrentUser;

/** Originator and two reviewers sign the report of an incident; whatever the report says afterwards voids that. */
@Service
@Transactional
public class SignOff {

    /** The form that asks. */
    public static final String FORM = "incident-sign-off";

    private final IncidentDesk desk;
    private final CompleteRecord record;
    private final Forms forms;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    SignOff(
            IncidentDesk desk,
            CompleteRecord record,
            Forms forms,
            CurrentUser user,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.desk = desk;
        this.record = record;
        this.forms = forms;
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
        this.facts = facts;
    }

    /** Every signature, voided ones among them, the oldest first. */
    @Transactional(readOnly = true)
    public List<Signature> of(IncidentId id) {
        return jdbc.sql("select * from incident_signature where incident = ? order by id")
                .param(id.number())
                .query(SignOff::signature)
                .list();
    }

    /**
     * The person who acts signs.
     *
     * @throws AnswerRefused when somebody has signed in that capacity, or the person has signed already
     * @throws IncidentAlreadyClosed when the case has ended
     */
    public void sign(IncidentId id, Map<String, Object> answers) {
        var incident = desk.get(id);
        desk.mustBeOpen(id);
        if (!record.mayWrite(incident)) {
            throw user.refused(id.number(), "sign-report", "The response team and the owner sign the report");
        }
        var accepted = forms.inForce(FORM).check(answers);
        var capacity = String.valueOf(accepted.get("signOffCapacity"));
        lock(id);
        mustBeFree(id, capacity);
        var role = String.valueOf(accepted.get("signOffRole")).strip();
        add(id, capacity, role);
        facts.publishEvent(new ReportSigned(id.number(), capacity, role));
    }

    /** Two people at the same moment must see each other's signature. */
    private void lock(IncidentId id) {
        jdbc.sql("select number from incident where number = ? for update")
                .param(id.number())
                .query(String.class)
                .single();
    }

    private void mustBeFree(IncidentId id, String capacity) {
        var counting = of(id).stream().filter(Signature::counts).toList();
        if (counting.stream().anyMatch(signature -> signature.by().equals(user.id()))) {
            throw new AnswerRefused("signOffCapacity", "You have signed already; nobody signs twice");
        }
        if (counting.stream().anyMatch(signature -> signature.capacity().equals(capacity))) {
            throw new AnswerRefused("signOffCapacity", "Somebody else has signed in this capacity");
        }
    }

    private void add(IncidentId id, String capacity, String role) {
        jdbc.sql("""
                        insert into incident_signature (incident, capacity, signed_by, role_name, signed_at)
                        values (?, ?, ?, ?, ?)""")
                .params(id.number(), capacity, user.id(), role, Timestamp.from(clock.instant()))
                .update();
    }

    @EventListener
    void on(RecordChanged fact) {
        if (IncidentId.isOne(fact.subject())) {
            voidAll(fact.subject(), fact.heading());
        }
    }

    @EventListener
    void on(CategoryDecided fact) {
        voidAll(fact.subject(), "category");
    }

    @EventListener
    void on(SeverityDecided fact) {
        voidAll(fact.subject(), "severity");
    }

    @EventListener
    void on(ScopeRecorded fact) {
        voidAll(fact.subject(), "affected components and impacts");
    }

    @EventListener
    void on(ClocksCorrected fact) {
        voidAll(fact.subject(), "times");
    }

    @EventListener
    void on(HarmConfined fact) {
        voidAll(fact.subject(), "how the harm was confined");
    }

    @EventListener
    void on(ImprovementsAgreed fact) {
        voidAll(fact.subject(), "improvements");
    }

    @EventListener
    void on(NoteAdded fact) {
        voidAll(fact.subject(), "notes and actions");
    }

    @EventListener
    void on(PaperNoteEntered fact) {
        voidAll(fact.subject(), "notes and actions");
    }

    @EventListener
    void on(EventAttached fact) {
        voidAll(fact.subject(), "events");
    }

    @EventListener
    void on(EventDetached fact) {
        voidAll(fact.subject(), "events");
    }

    private void voidAll(String number, String because) {
        var counting =
                of(IncidentId.of(number)).stream().filter(Signature::counts).toList();
        if (counting.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update incident_signature set voided_at = ?, voided_by = ?, voided_because = ?
                        where incident = ? and voided_at is null""")
                .params(Timestamp.from(clock.instant()), user.id(), because, number)
                .update();
        counting.forEach(signature ->
                facts.publishEvent(new SignatureVoided(number, signature.capacity(), signature.by(), because)));
    }

    private static Signature signature(ResultSet rs, int row) throws SQLException {
        return new Signature(
                rs.getString("capacity"),
                rs.getString("signed_by"),
                rs.getString("role_name"),
                rs.getTimestamp("signed_at").toInstant(),
                voided(rs));
    }

    private static Optional<Signature.Voided> voided(ResultSet rs) throws SQLException {
        var at = Optional.ofNullable(rs.getTimestamp("voided_at"));
        var by = rs.getString("voided_by");
        var because = rs.getString("voided_because");
        return at.map(known -> new Signature.Voided(known.toInstant(), by, because));
    }
}
