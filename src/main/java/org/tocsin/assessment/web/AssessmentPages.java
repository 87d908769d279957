package org.tocsin.assessment.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tocsin.assessment.Assessment;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Form;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.Visibility;

/** Shows how an incident is classified and rated, and lets the response team change it outside a task. */
@Controller
@RequestMapping("/incidents/{id}")
class AssessmentPages {

    private static final Map<String, String> TITLES =
            Map.of("change-category", "Change category", "change-severity", "Change severity");

    private final Assessment assessment;
    private final ChangeForms forms;
    private final Visibility visibility;
    private final CurrentUser user;

    AssessmentPages(Assessment assessment, ChangeForms forms, Visibility visibility, CurrentUser user) {
        this.assessment = assessment;
        this.forms = forms;
        this.visibility = visibility;
        this.user = user;
    }

    @GetMapping("/panels/assessment")
    @PreAuthorize("hasAnyRole('poc', 'isirt', 'isirt-manager', 'forensic', 'compliance')")
    String panel(@PathVariable("id") IncidentId id, Model model) {
        var incident = visibility.mustBeVisible(id);
        model.addAttribute("incident", incident);
        model.addAttribute("assessment", assessment.of(id));
        model.addAttribute("mayChange", !incident.phase().isEnd() && user.is(Role.ISIRT, Role.ISIRT_MANAGER));
        return "assessment/panel";
    }

    @GetMapping("/category")
    @PreAuthorize("hasAnyRole('isirt', 'isirt-manager')")
    ModelAndView category(@PathVariable("id") IncidentId id) {
        var current = visibility.mustBeVisible(id).category();
        return page(id, forms.category(), Map.of("category", current.category(), "subKind", current.subKind()));
    }

    @PostMapping("/category")
    @PreAuthorize("hasAnyRole('isirt', 'isirt-manager')")
    ModelAndView changeCategory(@PathVariable("id") IncidentId id, @RequestParam Map<String, String> sent) {
        return change(
                id,
                forms.category(),
                sent,
                answers -> assessment.changeCategory(
                        id, text(answers, "category"), text(answers, "subKind"), text(answers, ChangeForms.REASON)));
    }

    @GetMapping("/severity")
    @PreAuthorize("hasAnyRole('isirt', 'isirt-manager')")
    ModelAndView severity(@PathVariable("id") IncidentId id) {
        var current = visibility.mustBeVisible(id).severity();
        return page(id, forms.severity(), Map.of("severityChosen", String.valueOf(current)));
    }

    @PostMapping("/severity")
    @PreAuthorize("hasAnyRole('isirt', 'isirt-manager')")
    ModelAndView changeSeverity(@PathVariable("id") IncidentId id, @RequestParam Map<String, String> sent) {
        return change(
                id,
                forms.severity(),
                sent,
                answers -> assessment.changeSeverity(
                        id, Integer.parseInt(text(answers, "severityChosen")), text(answers, ChangeForms.REASON)));
    }

    private ModelAndView change(IncidentId id, Form form, Map<String, String> sent, Change change) {
        visibility.mustBeVisible(id);
        var answers = new LinkedHashMap<String, Object>(sent);
        answers.remove("_csrf");
        try {
            change.with(form.check(answers));
            return new ModelAndView("redirect:/incidents/" + id);
        } catch (AnswerRefused refused) {
            return wrong(id, form, answers, refused);
        }
    }

    private ModelAndView wrong(IncidentId id, Form form, Map<String, Object> answers, AnswerRefused refused) {
        var page = page(id, form, answers);
        page.addObject("errors", Map.of(refused.field(), String.valueOf(refused.getMessage())));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(IncidentId id, Form form, Map<String, ?> answers) {
        var page = new ModelAndView("assessment/change");
        page.addObject("incident", visibility.mustBeVisible(id));
        page.addObject("title", TITLES.get(form.id()));
        page.addObject("form", form);
        page.addObject("answers", answers);
        page.addObject("errors", Map.of());
        return page;
    }

    private static String text(Map<String, Object> answers, String key) {
        return String.valueOf(answers.get(key));
    }

    /** What is done with answers that the form accepts. */
    private interface Change {

        void with(Map<String, Object> answers);
    }
}
