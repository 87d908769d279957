package org.tocsin.response.web;

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
import org.tocsin.engine.OpenTasks;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;
import org.tocsin.incident.IncidentAlreadyClosed;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.UnknownIncident;
import org.tocsin.response.CrisisAlreadyDeclared;
import org.tocsin.response.CrisisDesk;
import org.tocsin.response.NoCrisis;

/** The crisis of an incident: declared here, with its decision log and its situation reports. */
@Controller
class CrisisPages {

    private static final String READERS =
            "hasAnyRole('poc', 'isirt', 'isirt-manager', 'forensic', 'compliance', 'crisis')";

    private static final String LEADERS = "hasAnyRole('isirt-manager', 'crisis')";

    private final CrisisDesk crisis;
    private final OpenTasks tasks;
    private final CurrentUser user;

    CrisisPages(CrisisDesk crisis, OpenTasks tasks, CurrentUser user) {
        this.crisis = crisis;
        this.tasks = tasks;
        this.user = user;
    }

    @GetMapping("/incidents/{number}/panels/crisis")
    @PreAuthorize(READERS)
    String panel(@PathVariable String number, Model model) {
        add(visible(number), model);
        return "response/crisis-panel";
    }

    @GetMapping("/incidents/{number}/crisis")
    @PreAuthorize(READERS)
    String show(@PathVariable String number, Model model) {
        add(visible(number), model);
        model.addAttribute(
                "tasks",
                tasks.of(number).stream()
                        .filter(task -> task.candidateGroups().contains(Role.CRISIS.id()))
                        .toList());
        return "response/crisis";
    }

    private void add(IncidentView incident, Model model) {
        var crises = crisis.of(incident.id());
        model.addAttribute("incident", incident);
        model.addAttribute("crises", crises);
        model.addAttribute("running", crises.stream().anyMatch(one -> one.isRunning()));
        model.addAttribute("led", crises.stream().anyMatch(one -> one.isLed()));
        model.addAttribute("mayLead", user.is(Role.ISIRT_MANAGER, Role.CRISIS));
        model.addAttribute("mayReadCase", !user.is(Role.CRISIS) || user.is(Role.ISIRT, Role.ISIRT_MANAGER));
    }

    @PostMapping("/incidents/{number}/crisis")
    @PreAuthorize(LEADERS)
    String declare(
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        return attempt(number, "crisisReason", form, response, model, id -> {
            crisis.declare(id, text(form, "crisisReason"));
        });
    }

    @PostMapping("/incidents/{number}/crisis/decisions")
    @PreAuthorize(LEADERS)
    String logDecision(
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        return attempt(number, "decisionWhat", form, response, model, id -> {
            crisis.logDecision(id, text(form, "decisionWhat"), text(form, "decisionBasis"), text(form, "decisionBy"));
        });
    }

    /** Does the deed and shows the crisis; what is refused is said beside the answers, which stay on the page. */
    private String attempt(
            String number,
            String field,
            Map<String, String> form,
            HttpServletResponse response,
            Model model,
            Deed deed) {
        model.addAttribute("given", form);
        try {
            deed.on(visible(number).id());
            return "redirect:/incidents/" + number + "/crisis";
        } catch (AnswerRefused refused) {
            return refused(number, refused.field(), refused, 400, response, model);
        } catch (NoCrisis | CrisisAlreadyDeclared | IncidentAlreadyClosed refused) {
            return refused(number, field, refused, 409, response, model);
        }
    }

    private String refused(
            String number,
            String field,
            RuntimeException refused,
            int status,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        model.addAttribute("errors", Map.of(field, String.valueOf(refused.getMessage())));
        return show(number, model);
    }

    private IncidentView visible(String number) {
        if (!IncidentId.isOne(number)) {
            throw new UnknownIncident(number);
        }
        return crisis.mustBeVisible(IncidentId.of(number));
    }

    private static String text(Map<String, String> form, String key) {
        return form.getOrDefault(key, "").strip();
    }

    /** Something done in a crisis. */
    private interface Deed {

        void on(IncidentId id);
    }
}
