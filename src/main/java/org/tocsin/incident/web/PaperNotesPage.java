package org.tocsin.incident.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.tocsin.documents.SentAnswers;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.files.FileRefused;
import org.tocsin.files.FileUpload;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.PaperNotes;
import org.tocsin.incident.Visibility;

/** Where notes are entered that were taken on paper while no system could be used. */
@Controller
class PaperNotesPage {

    private final Visibility visibility;
    private final PaperNotes notes;

    PaperNotesPage(Visibility visibility, PaperNotes notes) {
        this.visibility = visibility;
        this.notes = notes;
    }

    @GetMapping("/incidents/{id}/paper-notes")
    @PreAuthorize(Roles.WORKERS)
    ModelAndView ask(@PathVariable IncidentId id) {
        return page(visibility.mustBeVisible(id), Map.of(), "", Map.of(), HttpStatus.OK);
    }

    @PostMapping("/incidents/{id}/paper-notes")
    @PreAuthorize(Roles.WORKERS)
    ModelAndView enter(
            @PathVariable IncidentId id,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(required = false) Optional<MultipartFile> scan) {
        var incident = visibility.mustBeVisible(id);
        var sent = new SentAnswers(values);
        try {
            notes.enter(
                    id, sent.typedFor(notes.form()), sent.of("_zone").strip(), scan.flatMap(PaperNotesPage::upload));
            return new ModelAndView("redirect:/incidents/" + id + "/paper-notes");
        } catch (AnswerRefused refused) {
            return again(incident, sent, refused.field(), refused, HttpStatus.BAD_REQUEST);
        } catch (FileRefused refused) {
            var status = refused.isTooLarge() ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.BAD_REQUEST;
            return again(incident, sent, "scan", refused, status);
        }
    }

    private static Optional<FileUpload> upload(MultipartFile file) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var type = Optional.ofNullable(file.getContentType()).orElse("");
        return name.isEmpty() && file.isEmpty() ? Optional.empty() : Optional.of(new FileUpload(name, type, file));
    }

    private ModelAndView again(
            IncidentView incident, SentAnswers sent, String field, RuntimeException refused, HttpStatus status) {
        var errors = Map.of(field, String.valueOf(refused.getMessage()));
        return page(incident, sent.shownAgain(notes.form()), sent.of("_zone"), errors, status);
    }

    private ModelAndView page(
            IncidentView incident,
            Map<String, Object> answers,
            String zone,
            Map<String, String> errors,
            HttpStatus status) {
        var page = new ModelAndView("incident/paper-notes", status);
        page.addObject("incident", incident);
        page.addObject("form", notes.form());
        page.addObject("answers", answers);
        page.addObject("zone", zone);
        page.addObject("errors", errors);
        page.addObject("notes", notes.of(incident.id()));
        return page;
    }
}
