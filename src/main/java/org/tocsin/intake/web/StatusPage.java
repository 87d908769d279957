package org.tocsin.intake.web;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.identity.CurrentUser;
import org.tocsin.intake.EventRegister;
import org.tocsin.intake.Intake;
import org.tocsin.intake.ReporterAnswer;
import org.tocsin.intake.SecurityEvent;

/** Where a reporter sees what became of a report. The receipt's code is sent, never written into an address. */
@Controller
class StatusPage {

    private static final String UNKNOWN = "There is no report with this receipt; please compare it letter by letter";
    private static final String GUEST = "anonymous";

    private final Intake intake;
    private final EventRegister register;
    private final ReporterAnswer answer;
    private final CurrentUser user;

    StatusPage(Intake intake, EventRegister register, ReporterAnswer answer, CurrentUser user) {
        this.intake = intake;
        this.register = register;
        this.answer = answer;
        this.user = user;
    }

    @GetMapping("/report/status")
    @PreAuthorize("permitAll()")
    String ask(Model model) {
        return page(Map.of(), model);
    }

    @PostMapping("/report/status")
    @PreAuthorize("permitAll()")
    String tell(@RequestParam(defaultValue = "") String receipt, Model model) {
        var found = intake.findByReceipt(receipt);
        found.ifPresent(event -> model.addAttribute("found", line(event)));
        return page(found.isPresent() ? Map.of() : Map.of("receipt", UNKNOWN), model);
    }

    private String page(Map<String, String> errors, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("own", own());
        return "intake/status";
    }

    private List<Line> own() {
        return user.id().equals(GUEST)
                ? List.of()
                : register.reportedBy(user.id()).stream().map(this::line).toList();
    }

    private Line line(SecurityEvent event) {
        return new Line(event, answer.to(event));
    }

    /**
     * A report and what became of it.
     *
     * @param event the event
     * @param answer in plain words
     */
    record Line(SecurityEvent event, String answer) {}
}
