package org.tocsin.incident.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tocsin.documents.Paper;
import org.tocsin.documents.Printer;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.IncidentReport;
import org.tocsin.incident.UnknownIncident;
import org.tocsin.incident.Visibility;

/** The report of an incident, to be read, printed and saved. */
@Controller
class IncidentReportPage {

    private final Visibility visibility;
    private final IncidentReport report;
    private final Printer printer;

    IncidentReportPage(Visibility visibility, IncidentReport report, Printer printer) {
        this.visibility = visibility;
        this.report = report;
        this.printer = printer;
    }

    @GetMapping("/incidents/{number}/report")
    @PreAuthorize(Roles.READERS)
    String page(@PathVariable String number, Model model) {
        var paper = paper(number);
        model.addAttribute("print", printer.print(paper));
        model.addAttribute("pdf", "/incidents/" + paper.number() + "/report.pdf");
        model.addAttribute("back", "/incidents/" + paper.number());
        return Printer.REPORT;
    }

    @GetMapping("/incidents/{number}/report.pdf")
    @PreAuthorize(Roles.READERS)
    ResponseEntity<byte[]> pdf(@PathVariable String number) {
        var paper = paper(number);
        var name = ContentDisposition.attachment()
                .filename(paper.number() + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(printer.pdf(paper));
    }

    private Paper paper(String number) {
        if (!IncidentId.isOne(number)) {
            throw new UnknownIncident(number);
        }
        return report.of(visibility.mustBeVisible(IncidentId.of(number)));
    }
}
