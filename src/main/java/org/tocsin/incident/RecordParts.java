package org.tocsin.incident;

import static org.tocsin.incident.IncidentReport.at;
import static org.tocsin.incident.IncidentReport.lines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.documents.AnswerText;
import org.tocsin.documents.Grid;
import org.tocsin.documents.Line;
import org.tocsin.documents.Part;
import org.tocsin.documents.RecordHeading;
import org.tocsin.documents.RecordSheet;
import org.tocsin.documents.Wording;
import org.tocsin.engine.Form;
import org.tocsin.engine.Forms;
import org.tocsin.identity.People;

/** What is written in the record of an incident, its signatures and its earlier values, in its report. */
@Component
class RecordParts implements ReportParts {

    private static final Map<String, ReportPlace> PLACES = Map.of(
            "incident-description", ReportPlace.DESCRIPTION,
            "incident-effects", ReportPlace.EFFECTS,
            "incident-resolution", ReportPlace.RESOLUTION,
            "incident-perpetrator", ReportPlace.PERPETRATORS,
            "incident-action", ReportPlace.ACTIONS,
            "incident-conclusion", ReportPlace.CONCLUSION,
            "incident-notification", ReportPlace.NOTIFIED);

    private static final List<String> EFFECTS = List.of(
            "effectConfidentiality", "effectIntegrity", "effectAvailability", "effectRepudiation", "effectDestruction");

    private final CompleteRecord record;
    private final SignOff signOff;
    private final Forms forms;
    private final People people;
    private final Clock clock;

    RecordParts(CompleteRecord record, SignOff signOff, Forms forms, People people, Clock clock) {
        this.record = record;
        this.signOff = signOff;
        this.forms = forms;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Stream<Placed> of(IncidentView incident) {
        var sheets = record.of(incident.id());
        return Stream.concat(
                sheets.stream()
                        .filter(sheet -> PLACES.containsKey(sheet.form().id()))
                        .map(sheet -> at(place(sheet), part(sheet, incident))),
                Stream.of(
                        at(ReportPlace.SIGN_OFF, signatures(incident.id())),
                        at(ReportPlace.EARLIER_VALUES, earlierValues(sheets))));
    }

    private static ReportPlace place(RecordSheet sheet) {
        return Optional.ofNullable(PLACES.get(sheet.form().id())).orElse(ReportPlace.FURTHER_ANSWERS);
    }

    private Part part(RecordSheet sheet, IncidentView incident) {
        var heading = sheet.form().id();
        var title = CompleteRecord.titleOf(heading);
        if (CompleteRecord.hasMany(heading)) {
            return Part.of(title, grid(sheet));
        }
        return switch (heading) {
            case "incident-effects" -> effects(title, sheet);
            case "incident-resolution" -> resolution(title, sheet, incident);
            default -> new Part(title, sheet.lines(), List.of());
        };
    }

    /** How long it lasted, from when it occurred as far as that is known. */
    private Part resolution(String title, RecordSheet sheet, IncidentView incident) {
        var times = incident.times();
        var ended = sheet.only()
                .map(entry -> entry.now().answers().get("incidentEndedAt"))
                .map(stored -> Instant.parse(stored.toString()));
        var begin = times.occurredAt().orElse(times.detectedAt());
        var label = (ended.isPresent() ? "It lasted, from when it " : "It has lasted so far, since it ")
                + (times.occurredAt().isPresent() ? "occurred" : "was discovered");
        var until = ended.or(incident::closedAt).orElse(clock.instant());
        var lasted = new Line(label, until.isBefore(begin) ? "" : Wording.of(Duration.between(begin, until)));
        return new Part(
                title, Stream.concat(Stream.of(lasted), sheet.lines().stream()).toList(), List.of());
    }

    /** One row for each kind of effect; below it what everything cost. */
    private static Part effects(String title, RecordSheet sheet) {
        var answers = sheet.only().map(entry -> entry.now().answers()).orElse(Map.of());
        var rows = EFFECTS.stream()
                .filter(effect -> answers.keySet().stream().anyMatch(key -> key.startsWith(effect)))
                .map(effect -> effect(sheet.form(), effect, answers))
                .toList();
        var recovery = new Line(sheet.form().labelOf("recoveryCost"), cost(sheet.form(), "recoveryCost", answers));
        var total = Costs.total(Costs.in(answers)).map(Money::toString).orElse("");
        return new Part(
                title,
                List.of(recovery, new Line("All costs together", total)),
                List.of(Grid.of(List.of("Effect", "Value (1 to 10)", "What it harms", "Cost"), rows)));
    }

    private static List<String> effect(Form form, String effect, Map<String, Object> answers) {
        return List.of(
                Wording.plain(effect.substring("effect".length())),
                AnswerText.of(form, effect + "Value", answers),
                AnswerText.of(form, effect + "Kinds", answers),
                cost(form, effect + "Cost", answers));
    }

    private static String cost(Form form, String key, Map<String, Object> answers) {
        return lines(Stream.of(
                        AnswerText.of(form, key, answers),
                        answers.containsKey(key) ? AnswerText.of(form, Costs.CURRENCY, answers) : ""))
                .replace("\n", " ");
    }

    private static Grid grid(RecordSheet sheet) {
        var heads = AnswerText.lines(sheet.form(), Map.of()).stream()
                .map(Line::label)
                .toList();
        var rows = sheet.current().stream()
                .map(entry -> entry.lines().stream()
                        .map(Line::text)
                        .limit(heads.size())
                        .toList())
                .toList();
        return Grid.of(heads, rows);
    }

    private Part signatures(IncidentId id) {
        var form = forms.inForce(SignOff.FORM);
        var rows = signOff.of(id).stream()
                .map(signature -> List.of(
                        AnswerText.of(form, "signOffCapacity", Map.of("signOffCapacity", signature.capacity())),
                        people.nameOf(signature.by()),
                        signature.role(),
                        Wording.of(signature.at()),
                        signature.voided().map(RecordParts::voided).orElse("counts")))
                .toList();
        return Part.of("Sign-off", Grid.of(List.of("As", "Name", "Role", "Signed", "State"), rows));
    }

    private static String voided(Signature.Voided voided) {
        return "Void since " + Wording.of(voided.at()) + ": " + CompleteRecord.titleOf(voided.because())
                + " changed by " + voided.by();
    }

    private static Part earlierValues(List<RecordSheet> sheets) {
        return RecordHeading.earlierValues(
                sheets.stream().map(CompleteRecord::heading).toList());
    }
}
