package org.tocsin.documents.web;

import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.documents.BlankForms;
import org.tocsin.documents.BlankPaper;
import org.tocsin.engine.AnswerRefused;

/** The forms to be printed empty, for the day when no system works. They say nothing of any case. */
@Controller
class BlankFormsPage {

    private final BlankForms forms;

    BlankFormsPage(BlankForms forms) {
        this.forms = forms;
    }

    @GetMapping("/forms/blank")
    @PreAuthorize("isAuthenticated()")
    String page(@RequestParam(defaultValue = "") String form, Model model) {
        model.addAttribute("papers", chosen(form));
        model.addAttribute("all", forms.all());
        model.addAttribute("form", form);
        model.addAttribute("path", "/forms/blank");
        model.addAttribute("printed", forms.printed());
        return BlankForms.TEMPLATE;
    }

    @GetMapping("/forms/blank.pdf")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<byte[]> pdf(@RequestParam(defaultValue = "") String form) {
        var papers = chosen(form);
        var file = (papers.size() == 1 ? papers.get(0).id() : "blank-forms") + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(forms.pdf(papers));
    }

    private List<BlankPaper> chosen(String form) {
        var chosen = forms.all().stream()
                .filter(paper -> form.isEmpty() || paper.id().equals(form))
                .toList();
        if (chosen.isEmpty()) {
            throw new AnswerRefused("form", "There is no such form");
        }
        return chosen;
    }
}
