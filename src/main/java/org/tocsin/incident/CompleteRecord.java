package org.tocsin.incident;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.documents.RecordEdit;
import org.tocsin.documents.RecordHeading;
import org.tocsin.documents.RecordSheet;
import org.tocsin.documents.Records;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Forms;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;

/** The record of an incident beyond what the tasks ask, heading by heading, until nothing is missing. */
@Service
@Transactional
public class CompleteRecord {

    /** The headings in the order of the standard's form, each the id of the form that asks. */
    public static final List<String> HEADINGS = List.of(
            "incident-description",
            Components.HEADING,
            "incident-effects",
            "incident-resolution",
            "incident-perpetrator",
            "incident-action",
            "incident-conclusion",
            "incident-notification");

    /** Under these there may be several entries. */
    private static final List<String> MANY =
            List.of("incident-perpetrator", "incident-action", "incident-notification");

    private static final Map<String, String> TITLES = Map.of(
            "incident-description", "Description",
            "incident-components", "Affected components",
            "incident-effects", "Adverse effects and costs",
            "incident-resolution", "Resolution",
            "incident-perpetrator", "Perpetrators",
            "incident-action", "Actions",
            "incident-conclusion", "Conclusion",
            "incident-notification", "Who was notified");

    /** The entry of a heading that has only one. */
    private static final long ONLY = 1;

    private final IncidentDesk desk;
    private final CaseRecord record;
    private final Records records;
    private final Costs costs;
    private final Forms forms;
    private final CurrentUser user;
    private final Clock clock;

    CompleteRecord(
            IncidentDesk desk,
            CaseRecord record,
            Records records,
            Costs costs,
            Forms forms,
            CurrentUser user,
            Clock clock) {
        this.desk = desk;
        this.record = record;
        this.records = records;
        this.costs = costs;
        this.forms = forms;
        this.user = user;
        this.clock = clock;
    }

    /** What people call a heading. */
    public static String titleOf(String heading) {
        return TITLES.getOrDefault(heading, heading);
    }

    /** Whether there may be several entries under a heading. */
    public static boolean hasMany(String heading) {
        return MANY.contains(heading);
    }

    /** A heading under the words that people know. */
    public static RecordHeading heading(RecordSheet sheet) {
        var id = sheet.form().id();
        return RecordHeading.of(sheet, titleOf(id), hasMany(id));
    }

    /** Everything that is written, heading by heading. */
    @Transactional(readOnly = true)
    public List<RecordSheet> of(IncidentId id) {
        return records.sheets(id.number(), HEADINGS);
    }

    /** One heading. Throws {@link AnswerRefused} when there is no such heading. */
    @Transactional(readOnly = true)
    public RecordSheet of(IncidentId id, String heading) {
        return records.sheet(id.number(), known(heading));
    }

    /** What a form is filled with: the version in force, or what the case knows already. */
    @Transactional(readOnly = true)
    public Map<String, Object> known(IncidentId id, String heading, long entry) {
        return heading.equals(Components.HEADING)
                ? Components.answers(record.assetsOf(id))
                : of(id, heading)
                        .entry(entry)
                        .map(found -> found.now().answers())
                        .orElse(Map.of());
    }

    /** Whether the person who acts may write in the record of this case. */
    @Transactional(readOnly = true)
    public boolean mayWrite(IncidentView incident) {
        return !incident.phase().isEnd() && isWriter(incident);
    }

    /**
     * Writes under a heading; what stood there is kept.
     *
     * @throws AnswerRefused naming the field
     * @throws IncidentAlreadyClosed when the case has ended
     * @throws org.tocsin.documents.RecordOvertaken when somebody else was faster
     */
    public void write(IncidentId id, RecordEdit edit) {
        var incident = mustWrite(id, edit);
        var accepted = edit.with(forms.inForce(edit.form()).check(edit.answers()));
        RecordRules.check(edit.form(), accepted.answers(), incident, clock.instant());
        records.write(id.number(), accepted);
        carryOver(id, accepted);
    }

    /** An entry counts no more; it stays among the earlier values. */
    public void withdraw(IncidentId id, RecordEdit edit) {
        mustWrite(id, edit);
        if (!hasMany(edit.form())) {
            throw new AnswerRefused("_heading", "This is changed, not withdrawn");
        }
        records.withdraw(id.number(), edit);
    }

    /** The entry to write to: there is one, or a new one begins. */
    public static long entry(String heading, long asked) {
        return hasMany(heading) ? asked : ONLY;
    }

    private void carryOver(IncidentId id, RecordEdit written) {
        if (written.form().equals(Components.HEADING)) {
            record.recordScope(id, Components.assets(written.answers()), record.impactsOf(id));
        }
        if (written.form().equals("incident-effects")) {
            costs.replace(id, Costs.in(written.answers()));
        }
    }

    private IncidentView mustWrite(IncidentId id, RecordEdit edit) {
        var incident = desk.get(id);
        if (!isWriter(incident)) {
            throw user.refused(id.number(), "write-record", "The response team and the owner write the record");
        }
        desk.mustBeOpen(id);
        mustExist(id, edit);
        return incident;
    }

    private void mustExist(IncidentId id, RecordEdit edit) {
        var sheet = of(id, edit.form());
        if (hasMany(edit.form())
                && edit.entry() != 0
                && sheet.entry(edit.entry()).isEmpty()) {
            throw new AnswerRefused("_entry", "There is no such entry");
        }
    }

    private boolean isWriter(IncidentView incident) {
        return user.is(Role.ISIRT, Role.ISIRT_MANAGER) || incident.owner().equals(user.id());
    }

    private static String known(String heading) {
        if (!HEADINGS.contains(heading)) {
            throw new AnswerRefused("_heading", "The record has no such heading");
        }
        return heading;
    }
}
