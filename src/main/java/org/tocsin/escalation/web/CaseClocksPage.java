package org.tocsin.escalation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.escalation.ClockBoard;
import org.tocsin.escalation.ClockNotRunning;
import org.tocsin.escalation.ClockPauses;
import org.tocsin.escalation.Escalations;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.UnknownCase;

/** The clocks and escalations of a case of any kind, as a part of its page or as a page of its own. */
@Controller
class CaseClocksPage {

    private static final String PAGE = "escalation/clocks";

    private final ClockBoard board;
    private final ClockPauses pauses;
    private final Escalations escalations;
    private final CaseSight sight;
    private final CurrentUser user;

    CaseClocksPage(ClockBoard board, ClockPauses pauses, Escalations escalations, CaseSight sight, CurrentUser user) {
        this.board = board;
        this.pauses = pauses;
        this.escalations = escalations;
        this.sight = sight;
        this.user = user;
    }

    @GetMapping("/cases/{caseId}/clocks")
    @PreAuthorize(ClockRoles.KNOWN)
    String show(
            @PathVariable String caseId,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> part,
            Model model) {
        fill(caseId, model);
        return part.isPresent() ? PAGE + " :: part" : PAGE;
    }

    private void fill(String caseId, Model model) {
        if (!sight.readsExisting(user.id(), caseId)) {
            throw new UnknownCase(caseId);
        }
        var lines = board.of(caseId);
        model.addAttribute("caseId", caseId);
        model.addAttribute(
                "running", lines.stream().filter(line -> line.clock().isOpen()).toList());
        model.addAttribute(
                "over", lines.stream().filter(line -> !line.clock().isOpen()).toList());
        model.addAttribute("escalations", escalations.of(caseId));
        model.addAttribute("mayAct", board.mayAct(caseId));
    }

    @PostMapping("/cases/{caseId}/escalations")
    @PreAuthorize(ClockRoles.KNOWN)
    String escalate(
            @PathVariable String caseId,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        return attempt(caseId, form, response, model, () -> escalations.raise(caseId, text(form, "escalationReason")));
    }

    @PostMapping("/cases/{caseId}/clocks/{clock}/pause")
    @PreAuthorize(ClockRoles.KNOWN)
    String pause(
            @PathVariable String caseId,
            @PathVariable long clock,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        return attempt(caseId, form, response, model, () -> pauses.pause(caseId, clock, text(form, "clockReason")));
    }

    @PostMapping("/cases/{caseId}/clocks/{clock}/resume")
    @PreAuthorize(ClockRoles.KNOWN)
    String resume(
            @PathVariable String caseId,
            @PathVariable long clock,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        return attempt(caseId, form, response, model, () -> pauses.resume(caseId, clock, text(form, "clockReason")));
    }

    /** Does the deed and shows the clocks; what is refused is said above them, and the answers stay. */
    private String attempt(
            String caseId, Map<String, String> form, HttpServletResponse response, Model model, Runnable deed) {
        try {
            deed.run();
            return "redirect:/cases/" + caseId + "/clocks";
        } catch (AnswerRefused refused) {
            return refused(caseId, refused.field(), refused, 400, form, response, model);
        } catch (ClockNotRunning refused) {
            return refused(caseId, "clockReason", refused, 409, form, response, model);
        }
    }

    private String refused(
            String caseId,
            String field,
            RuntimeException refused,
            int status,
            Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        model.addAttribute("errors", Map.of(field, String.valueOf(refused.getMessage())));
        model.addAttribute("given", form);
        fill(caseId, model);
        return PAGE;
    }

    private static String text(Map<String, String> form, String key) {
        return form.getOrDefault(key, "").strip();
    }
}
