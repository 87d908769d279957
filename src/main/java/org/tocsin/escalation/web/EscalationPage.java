package org.tocsin.escalation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.escalation.Escalation;
import org.tocsin.escalation.EscalationAlreadyAnswered;
import org.tocsin.escalation.Escalations;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.People;

/** One escalation: where the link of its message leads, and where a named person takes it. */
@Controller
class EscalationPage {

    private final Escalations escalations;
    private final CaseSight sight;
    private final People people;
    private final CurrentUser user;

    EscalationPage(Escalations escalations, CaseSight sight, People people, CurrentUser user) {
        this.escalations = escalations;
        this.sight = sight;
        this.people = people;
        this.user = user;
    }

    @GetMapping("/escalations/{id}")
    @PreAuthorize(ClockRoles.KNOWN)
    String show(@PathVariable long id, Model model) {
        var escalation = escalations.mustBeVisible(id);
        model.addAttribute("escalation", escalation);
        model.addAttribute("severity", sight.severityOf(escalation.caseId()));
        model.addAttribute("told", escalations.told(id).stream().map(this::line).toList());
        model.addAttribute("raisedBy", people.nameOf(escalation.raisedBy()));
        model.addAttribute("takenBy", people.nameOf(escalation.endedBy()));
        model.addAttribute("mayTake", escalations.mayTake(escalation));
        model.addAttribute("mayReadCase", sight.readsAll(user.id(), escalation.caseId()));
        return "escalation/escalation";
    }

    @PostMapping("/escalations/{id}/take")
    @PreAuthorize(ClockRoles.KNOWN)
    String take(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String takeReason,
            HttpServletResponse response,
            Model model) {
        try {
            escalations.take(id, takeReason.strip());
            return "redirect:/escalations/" + id;
        } catch (AnswerRefused refused) {
            return refused(id, refused, 400, response, model);
        } catch (EscalationAlreadyAnswered refused) {
            return refused(id, refused, 409, response, model);
        }
    }

    private String refused(long id, RuntimeException refused, int status, HttpServletResponse response, Model model) {
        response.setStatus(status);
        model.addAttribute("errors", Map.of("takeReason", String.valueOf(refused.getMessage())));
        return show(id, model);
    }

    private Line line(Escalation.Told told) {
        return new Line(told, people.nameOf(told.person()));
    }

    /**
     * Somebody who was told.
     *
     * @param told who, when and why they
     * @param name their name
     */
    record Line(Escalation.Told told, String name) {}
}
