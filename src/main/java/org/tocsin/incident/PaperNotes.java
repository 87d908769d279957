package org.tocsin.incident;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Form;
import org.tocsin.engine.Forms;
import org.tocsin.files.CaseFiles;
import org.tocsin.files.FileUpload;
import org.tocsin.files.StoredFile;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;

/** Notes that were taken on paper while no system could be used: entered later, they stand at their true time. */
@Service
@Transactional
public class PaperNotes {

    /** What happened earlier before the incident than this needs a second thought, for dates are easily mistaken. */
    static final Duration LONG_BEFORE = Duration.ofDays(30);

    private static final int MOST_ON_A_PAGE = 200;

    private final IncidentDesk desk;
    private final Notes notes;
    private final CaseFiles files;
    private final Forms forms;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    PaperNotes(
            IncidentDesk desk,
            Notes notes,
            CaseFiles files,
            Forms forms,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.desk = desk;
        this.notes = notes;
        this.files = files;
        this.forms = forms;
        this.user = user;
        this.clock = clock;
        this.facts = facts;
    }

    /** The form in force. */
    public Form form() {
        return forms.inForce("paper-note");
    }

    /** The notes from paper, the one entered last first. */
    @Transactional(readOnly = true)
    public List<Note> of(IncidentId id) {
        return notes.latest(id, MOST_ON_A_PAGE).stream()
                .filter(note -> note.paper().isPresent())
                .toList();
    }

    /**
     * Enters a note with the scan of its paper, if there is one.
     *
     * @param zone the zone of the time on the paper
     * @throws AnswerRefused naming the field
     * @throws org.tocsin.files.FileRefused when the scan cannot be taken
     * @throws IncidentAlreadyClosed when the case has ended
     */
    public void enter(IncidentId id, Map<String, Object> answers, String zone, Optional<FileUpload> scan) {
        user.mustBe(id.number(), "enter-paper-note", Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC);
        desk.mustBeOpen(id);
        var accepted = form().check(answers);
        var happenedAt = happenedAt(accepted, desk.get(id));
        mustBeZone(zone);
        var file = scan.map(upload -> files.attach(id.number(), upload)).map(StoredFile::id);
        var source = new PaperSource(
                text(accepted, "paperObserver"),
                text(accepted, "paperPrecision"),
                zone,
                text(accepted, "paperWhere"),
                file.orElse(""));
        var kind = text(accepted, "paperKind");
        var text = text(accepted, "paperText");
        notes.add(id, new Note(kind, text, happenedAt, user.id(), clock.instant(), Optional.of(source)));
        facts.publishEvent(new PaperNoteEntered(id.number(), kind, text, happenedAt, source));
    }

    private Instant happenedAt(Map<String, Object> accepted, IncidentView incident) {
        var at = instant(text(accepted, "paperHappenedAt"));
        ClockRules.mustBePast("paperHappenedAt", at, clock.instant());
        var begin = incident.times().occurredAt().orElse(incident.times().detectedAt());
        if (at.isBefore(begin.minus(LONG_BEFORE)) && !Boolean.TRUE.equals(accepted.get("paperLongBefore"))) {
            throw new AnswerRefused(
                    "paperLongBefore",
                    "This time lies more than %d days before the incident. Please correct it, or tick that it belongs to the case nevertheless"
                            .formatted(LONG_BEFORE.toDays()));
        }
        return at;
    }

    private static Instant instant(String stored) {
        try {
            return Instant.parse(stored);
        } catch (DateTimeException e) {
            throw new AnswerRefused("paperHappenedAt", "Please give date and time");
        }
    }

    private static void mustBeZone(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new AnswerRefused("_zone", "There is no such time zone; an example is Europe/Berlin");
        }
    }

    private static String text(Map<String, Object> accepted, String key) {
        return String.valueOf(accepted.getOrDefault(key, "")).strip();
    }
}
