package org.tocsin.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.documents.Printer;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.OpenTasks;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.People;
import org.tocsin.reporting.AlreadyPostponed;
import org.tocsin.reporting.NoReportWaits;
import org.tocsin.reporting.ReportClock;
import org.tocsin.reporting.ReportDesk;
import org.tocsin.reporting.ReportDocuments;

/** Interim reports: when the next is due, how each came about, and what was sent. */
@Controller
class ReportPages {

    private static final String KNOWN = "isAuthenticated()";

    private final ReportClock due;
    private final ReportDesk reports;
    private final ReportDocuments documents;
    private final Printer printer;
    private final OpenTasks tasks;
    private final CaseSight sight;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;

    ReportPages(
            ReportClock due,
            ReportDesk reports,
            ReportDocuments documents,
            Printer printer,
            OpenTasks tasks,
            CaseSight sight,
            People people,
            CurrentUser user,
            Clock clock) {
        this.due = due;
        this.reports = reports;
        this.documents = documents;
        this.printer = printer;
        this.tasks = tasks;
        this.sight = sight;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    /** As a part of the page of the case, or as a page of its own. */
    @GetMapping("/cases/{caseId}/interim-reports")
    @PreAuthorize(KNOWN)
    String list(
            @PathVariable String caseId,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> part,
            Model model) {
        add(caseId, model);
        return part.isPresent() ? "reporting/reports :: part" : "reporting/reports";
    }

    private void add(String caseId, Model model) {
        mustReadAll(caseId);
        var schedule = due.of(caseId);
        model.addAttribute("caseId", caseId);
        model.addAttribute("casePage", sight.page(caseId));
        model.addAttribute("reports", reports.of(caseId));
        model.addAttribute("tasks", tasksOf(caseId));
        model.addAttribute("now", clock.instant());
        model.addAttribute("mayPostpone", due.isOwner(caseId));
        model.addAttribute("mayBringForward", due.mayBringForward(caseId));
        schedule.ifPresent(one -> model.addAttribute("schedule", one));
    }

    private Object tasksOf(String caseId) {
        return tasks.of(caseId).stream()
                .filter(task -> task.purpose().endsWith("-interim-report"))
                .toList();
    }

    @PostMapping("/cases/{caseId}/interim-reports/postponement")
    @PreAuthorize(KNOWN)
    String postpone(
            @PathVariable String caseId,
            @RequestParam(name = "postponeReason", defaultValue = "") String why,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("given", why);
        return attempt(caseId, response, model, () -> due.postpone(caseId, why.strip()));
    }

    @PostMapping("/cases/{caseId}/interim-reports/now")
    @PreAuthorize(KNOWN)
    String writeNow(@PathVariable String caseId, HttpServletResponse response, Model model) {
        return attempt(caseId, response, model, () -> due.writeNow(caseId));
    }

    /** Does the deed and shows the reports; what is refused is said beside the reason, which stays on the page. */
    private String attempt(String caseId, HttpServletResponse response, Model model, Runnable deed) {
        mustReadAll(caseId);
        try {
            deed.run();
            return "redirect:/cases/" + caseId + "/interim-reports";
        } catch (AnswerRefused refused) {
            return refused(caseId, refused.field(), refused, 400, response, model);
        } catch (AlreadyPostponed | NoReportWaits refused) {
            return refused(caseId, "postponeReason", refused, 409, response, model);
        }
    }

    private String refused(
            String caseId,
            String field,
            RuntimeException refused,
            int status,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        model.addAttribute("errors", Map.of(field, String.valueOf(refused.getMessage())));
        add(caseId, model);
        return "reporting/reports";
    }

    /** How a report came about: its versions beside each other, its reviews, its recipients. */
    @GetMapping("/cases/{caseId}/interim-reports/{sequence}")
    @PreAuthorize(KNOWN)
    String report(@PathVariable String caseId, @PathVariable int sequence, Model model) {
        mustReadAll(caseId);
        model.addAttribute("caseId", caseId);
        model.addAttribute("casePage", sight.page(caseId));
        model.addAttribute("report", reports.get(caseId, sequence));
        model.addAttribute("versions", reports.draftsOf(caseId, sequence));
        model.addAttribute("recipients", reports.recipientsOf(caseId, sequence));
        model.addAttribute("unaltered", documents.isUnaltered(caseId, sequence));
        model.addAttribute("people", people);
        return "reporting/report";
    }

    /** The report as it was approved, for the readers of the case and for whoever it was sent to. */
    @GetMapping("/cases/{caseId}/interim-reports/{sequence}/document")
    @PreAuthorize(KNOWN)
    String document(@PathVariable String caseId, @PathVariable int sequence, Model model) {
        var address = "/cases/" + caseId + "/interim-reports/" + sequence;
        model.addAttribute("print", printer.print(documents.read(caseId, sequence)));
        model.addAttribute("pdf", address + "/document.pdf");
        model.addAttribute("back", sight.readsAll(user.id(), caseId) ? address : "/");
        return Printer.REPORT;
    }

    @GetMapping("/cases/{caseId}/interim-reports/{sequence}/document.pdf")
    @PreAuthorize(KNOWN)
    ResponseEntity<byte[]> pdf(@PathVariable String caseId, @PathVariable int sequence) {
        var paper = documents.read(caseId, sequence);
        var name = ContentDisposition.attachment()
                .filename(paper.number().replace('/', '-') + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(printer.pdf(caseId, paper));
    }

    private void mustReadAll(String caseId) {
        sight.mustReadAll(caseId);
    }
}
