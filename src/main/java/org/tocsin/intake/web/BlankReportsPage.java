package org.tocsin.intake.web;

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

/** The forms for reporting, to be printed empty by whoever may report, also without an account. */
@Controller
class BlankReportsPage {

    private static final String WHO_MAY_REPORT = "@reportDoor.isOpen() or isAuthenticated()";

    private final BlankReports reports;

    BlankReportsPage(BlankReports reports) {
        this.reports = reports;
    }

    @GetMapping("/report/blank")
    @PreAuthorize(WHO_MAY_REPORT)
    String page(@RequestParam(defaultValue = "event") String form, Model model) {
        model.addAttribute("papers", List.of(reports.one(form)));
        model.addAttribute("all", reports.all());
        model.addAttribute("form", form);
        model.addAttribute("path", "/report/blank");
        model.addAttribute("printed", reports.printed());
        return BlankForms.TEMPLATE;
    }

    @GetMapping("/report/blank.pdf")
    @PreAuthorize(WHO_MAY_REPORT)
    ResponseEntity<byte[]> pdf(@RequestParam(defaultValue = "event") String form) {
        var pdf = reports.pdf(form);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(form + "-report.pdf")
                                .build()
                                .toString())
                .body(pdf);
    }
}
