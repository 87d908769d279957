package org.tocsin.incident.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tocsin.documents.RecordEdit;
import org.tocsin.documents.RecordOvertaken;
import org.tocsin.documents.RecordSheet;
import org.tocsin.documents.Records;
import org.tocsin.documents.SentAnswers;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Form;
import org.tocsin.engine.Forms;
import org.tocsin.incident.CompleteRecord;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.SignOff;
import org.tocsin.incident.Visibility;

/** The complete record of an incident: read heading by heading, written by those who may, signed in the end. */
@Controller
class RecordPage {

    private static final String NOT_IN_FORCE = "There is no such entry, or it was withdrawn";

    private final Visibility visibility;
    private final CompleteRecord record;
    private final SignOff signOff;
    private final Forms forms;

    RecordPage(Visibility visibility, CompleteRecord record, SignOff signOff, Forms forms) {
        this.visibility = visibility;
        this.record = record;
        this.signOff = signOff;
        this.forms = forms;
    }

    @GetMapping("/incidents/{id}/record")
    @PreAuthorize(Roles.READERS)
    String show(@PathVariable IncidentId id, Model model) {
        var incident = visibility.mustBeVisible(id);
        model.addAttribute("incident", incident);
        model.addAttribute("headings", record.of(id).stream().map(Heading::of).toList());
        model.addAttribute("signatures", signOff.of(id));
        model.addAttribute("signOffForm", forms.inForce(SignOff.FORM));
        model.addAttribute("mayWrite", record.mayWrite(incident));
        model.addAttribute("answers", Map.of());
        return "incident/record";
    }

    /** The form of a heading, filled with what is known. */
    @GetMapping("/incidents/{id}/record/{heading}")
    @PreAuthorize(Roles.READERS)
    ModelAndView ask(
            @PathVariable IncidentId id,
            @PathVariable String heading,
            @RequestParam(name = "entry", defaultValue = "0") long asked) {
        var incident = visibility.mustBeVisible(id);
        var sheet = record.of(id, heading);
        var entry = CompleteRecord.entry(heading, asked);
        var filled = SentAnswers.forPage(sheet.form(), record.known(id, heading, entry));
        return page(incident, sheet, entry, filled, Map.of(), HttpStatus.OK).addObject("utc", true);
    }

    @PostMapping("/incidents/{id}/record/{heading}")
    @PreAuthorize(Roles.READERS)
    ModelAndView write(
            @PathVariable IncidentId id,
            @PathVariable String heading,
            @RequestParam MultiValueMap<String, String> values) {
        return save(id, heading, new SentAnswers(values), record::write);
    }

    @PostMapping("/incidents/{id}/record/{heading}/withdrawal")
    @PreAuthorize(Roles.READERS)
    ModelAndView withdraw(
            @PathVariable IncidentId id,
            @PathVariable String heading,
            @RequestParam MultiValueMap<String, String> values) {
        return save(id, heading, new SentAnswers(values), record::withdraw);
    }

    @PostMapping("/incidents/{id}/signatures")
    @PreAuthorize(Roles.READERS)
    ModelAndView sign(@PathVariable IncidentId id, @RequestParam MultiValueMap<String, String> values, Model model) {
        visibility.mustBeVisible(id);
        var form = forms.inForce(SignOff.FORM);
        var sent = new SentAnswers(values);
        try {
            signOff.sign(id, sent.typedFor(form));
            return new ModelAndView("redirect:/incidents/" + id + "/record#sign-off");
        } catch (AnswerRefused refused) {
            var page = show(id, model);
            model.addAttribute("answers", sent.shownAgain(form));
            model.addAttribute("errors", errors(refused.field(), refused));
            return new ModelAndView(page, model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    private ModelAndView save(IncidentId id, String heading, SentAnswers sent, Deed deed) {
        var incident = visibility.mustBeVisible(id);
        var sheet = record.of(id, heading);
        var entry = CompleteRecord.entry(heading, sent.number("_entry"));
        try {
            var answers = sent.typedFor(sheet.form());
            deed.on(id, new RecordEdit(heading, entry, sent.number("_basedOn"), answers, sent.of(Records.REASON)));
            return new ModelAndView("redirect:/incidents/" + id + "/record#" + heading);
        } catch (AnswerRefused refused) {
            return again(incident, sheet, entry, sent, errors(refused.field(), refused), HttpStatus.BAD_REQUEST);
        } catch (RecordOvertaken overtaken) {
            var now = record.of(id, heading);
            return again(incident, now, entry, sent, errors(firstKey(now.form()), overtaken), HttpStatus.CONFLICT);
        }
    }

    private static Map<String, String> errors(String field, RuntimeException refused) {
        return Map.of(field, String.valueOf(refused.getMessage()));
    }

    private static ModelAndView again(
            IncidentView incident,
            RecordSheet sheet,
            long entry,
            SentAnswers sent,
            Map<String, String> errors,
            HttpStatus status) {
        return page(incident, sheet, entry, sent.shownAgain(sheet.form()), errors, status)
                .addObject("reason", sent.of(Records.REASON));
    }

    private static ModelAndView page(
            IncidentView incident,
            RecordSheet sheet,
            long entry,
            Map<String, Object> answers,
            Map<String, String> errors,
            HttpStatus status) {
        var known = sheet.entry(entry);
        if (entry > 1 && known.filter(found -> !found.now().withdrawn()).isEmpty() && status == HttpStatus.OK) {
            throw new AnswerRefused("entry", NOT_IN_FORCE);
        }
        var heading = sheet.form().id();
        var page = new ModelAndView("incident/record-form", model(incident, sheet.form(), answers, errors), status);
        page.addObject("title", CompleteRecord.titleOf(heading));
        page.addObject("known", known.orElse(null));
        page.addObject("basedOn", known.map(found -> found.now().version()).orElse(0));
        page.addObject("entry", entry);
        page.addObject("many", CompleteRecord.hasMany(heading));
        page.addObject("conflict", status == HttpStatus.CONFLICT);
        return page;
    }

    private static Map<String, Object> model(
            IncidentView incident, Form form, Map<String, Object> answers, Map<String, String> errors) {
        var model = new LinkedHashMap<String, Object>();
        model.put("incident", incident);
        model.put("form", form);
        model.put("answers", answers);
        model.put("errors", errors);
        model.put("reason", "");
        return model;
    }

    private static String firstKey(Form form) {
        return form.fields().stream()
                .filter(field -> field.isAnswerable())
                .map(field -> field.key())
                .findFirst()
                .orElse(form.id());
    }

    /** Something done to an entry. */
    private interface Deed {

        void on(IncidentId id, RecordEdit edit);
    }

    /**
     * A heading as the page shows it.
     *
     * @param id the form that asks
     * @param title what people call it
     * @param many whether there may be several entries
     * @param entries everything that was written, withdrawn entries among it
     */
    record Heading(String id, String title, boolean many, List<RecordSheet.Entry> entries) {

        static Heading of(RecordSheet sheet) {
            var id = sheet.form().id();
            return new Heading(id, CompleteRecord.titleOf(id), CompleteRecord.hasMany(id), sheet.entries());
        }

        /** Whether anything counts under it. */
        public boolean isEmpty() {
            return entries.stream().allMatch(entry -> entry.now().withdrawn());
        }
    }
}
