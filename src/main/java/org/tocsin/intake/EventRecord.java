package org.tocsin.intake;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.documents.RecordEdit;
import org.tocsin.documents.RecordSheet;
import org.tocsin.documents.Records;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Forms;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;
import org.tocsin.incident.IncidentDesk;

/** What the standard's form asks about an event beyond the first report; written when it is known, never asked before. */
@Service
@Transactional
public class EventRecord {

    /** The form that asks, which is the only heading. */
    public static final String HEADING = "event-details";

    /** There is one entry for each event. */
    public static final long ENTRY = 1;

    private static final List<String> LASTED = List.of("eventLastedDays", "eventLastedHours", "eventLastedMinutes");

    private final Intake intake;
    private final Records records;
    private final IncidentDesk incidents;
    private final Forms forms;
    private final CurrentUser user;

    EventRecord(Intake intake, Records records, IncidentDesk incidents, Forms forms, CurrentUser user) {
        this.intake = intake;
        this.records = records;
        this.incidents = incidents;
        this.forms = forms;
        this.user = user;
    }

    /** What is written, with every earlier value. */
    @Transactional(readOnly = true)
    public RecordSheet of(EventId id) {
        return records.sheet(id.number(), HEADING);
    }

    /** Whether the person who acts may write in the record of this event. */
    @Transactional(readOnly = true)
    public boolean mayWrite(SecurityEvent event) {
        return user.is(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER) && !hasEnded(event);
    }

    private boolean hasEnded(SecurityEvent event) {
        return event.standing()
                .incident()
                .flatMap(incidents::find)
                .filter(incident -> incident.phase().isEnd())
                .isPresent();
    }

    /**
     * Writes what is known now; what stood there is kept.
     *
     * @throws AnswerRefused naming the field
     * @throws org.tocsin.incident.IncidentAlreadyClosed when the event's incident has ended
     * @throws org.tocsin.documents.RecordOvertaken when somebody else was faster
     */
    public void write(EventId id, RecordEdit edit) {
        user.mustBe(id.number(), "write-record", Role.POC, Role.ISIRT, Role.ISIRT_MANAGER);
        intake.get(id.number()).standing().incident().ifPresent(incidents::mustBeOpen);
        var accepted = edit.with(forms.inForce(HEADING).check(edit.answers()));
        LASTED.forEach(key -> mustBeWhole(key, accepted.answers()));
        records.write(id.number(), accepted);
    }

    private static void mustBeWhole(String key, Map<String, Object> answers) {
        if (!String.valueOf(answers.getOrDefault(key, "0")).matches("[0-9]{1,5}")) {
            throw new AnswerRefused(key, "This must be a whole number");
        }
    }
}
