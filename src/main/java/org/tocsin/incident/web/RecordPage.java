package org.tocsin.incident.web;

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
import org.tocsin.documents.RecordAsked;
import org.tocsin.documents.RecordEdit;
import org.tocsin.documents.RecordOvertaken;
import org.tocsin.documents.RecordPlace;
import org.tocsin.documents.Records;
import org.tocsin.documents.SentAnswers;
import org.tocsin.engine.AnswerRefused;
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
        model.addAttribute(
                "headings", record.of(id).stream().map(CompleteRecord::heading).toList());
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
        var entry = CompleteRecord.entry(heading, asked);
        var form = RecordAsked.fresh(record.of(id, heading), entry, record.known(id, heading, entry));
        if (entry > 1 && form.known().filter(found -> !found.now().withdrawn()).isEmpty()) {
            throw new AnswerRefused("entry", NOT_IN_FORCE);
        }
        return page(incident, form, HttpStatus.OK);
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
            model.addAttribute("errors", Map.of(refused.field(), String.valueOf(refused.getMessage())));
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
            return page(incident, RecordAsked.refused(sheet, entry, sent, refused), HttpStatus.BAD_REQUEST);
        } catch (RecordOvertaken overtaken) {
            var now = record.of(id, heading);
            return page(incident, RecordAsked.overtaken(now, entry, sent, overtaken), HttpStatus.CONFLICT);
        }
    }

    private static ModelAndView page(IncidentView incident, RecordAsked asked, HttpStatus status) {
        var heading = asked.sheet().form().id();
        return new ModelAndView("documents/record-form", asked.model(), status)
                .addObject("place", place(incident))
                .addObject("title", CompleteRecord.titleOf(heading))
                .addObject("many", CompleteRecord.hasMany(heading));
    }

    private static RecordPlace place(IncidentView incident) {
        var number = incident.id().number();
        return new RecordPlace(number, incident.title(), "Incidents", "/incidents", "/incidents/" + number);
    }

    /** Something done to an entry. */
    private interface Deed {

        void on(IncidentId id, RecordEdit edit);
    }
}
