package org.tocsin.incident.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.MergedCases;
import org.tocsin.incident.Relations;
import org.tocsin.incident.Visibility;

/** Relates, merges and splits incidents, and takes that back. */
@Controller
class RelationPages {

    private final Relations relations;
    private final MergedCases merged;
    private final CaseRecord record;
    private final Visibility visibility;
    private final CurrentUser user;

    RelationPages(Relations relations, MergedCases merged, CaseRecord record, Visibility visibility, CurrentUser user) {
        this.relations = relations;
        this.merged = merged;
        this.record = record;
        this.visibility = visibility;
        this.user = user;
    }

    @GetMapping("/incidents/{id}/panels/relations")
    @PreAuthorize(Roles.READERS)
    String panel(@PathVariable IncidentId id, Model model) {
        show(id, model);
        model.addAttribute("held", merged.of(id));
        return "incident/relations-panel";
    }

    @GetMapping("/incidents/{id}/relations")
    @PreAuthorize(Roles.READERS)
    String page(@PathVariable IncidentId id, Model model) {
        show(id, model);
        model.addAttribute("events", record.eventsOf(id));
        model.addAttribute("isManager", user.is(Role.ISIRT_MANAGER));
        model.addAttribute("isWorker", user.is(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC));
        return "incident/relations";
    }

    @PostMapping("/incidents/{id}/relations")
    @PreAuthorize(Roles.WORKERS)
    ModelAndView relate(@PathVariable IncidentId id, @RequestParam Map<String, String> form, Model model) {
        return attempt(
                id, form, model, () -> relations.relate(id, text(form, "relatedTo"), text(form, "relationReason")));
    }

    @PostMapping("/incidents/{id}/merger")
    @PreAuthorize(Roles.MANAGER)
    ModelAndView merge(@PathVariable IncidentId id, @RequestParam Map<String, String> form, Model model) {
        return attempt(id, form, model, () -> relations.merge(id, text(form, "mergeInto"), text(form, "mergeReason")));
    }

    @PostMapping("/incidents/{id}/split")
    @PreAuthorize(Roles.MANAGER)
    ModelAndView split(
            @PathVariable IncidentId id,
            @RequestParam(name = "splitEvents", defaultValue = "") List<String> events,
            @RequestParam Map<String, String> form,
            Model model) {
        return attempt(
                id,
                form,
                model,
                () -> relations.split(id, Set.copyOf(events), text(form, "splitTitle"), text(form, "splitReason")));
    }

    @PostMapping("/incidents/{id}/relations/{relation}/end")
    @PreAuthorize(Roles.WORKERS)
    ModelAndView end(
            @PathVariable IncidentId id,
            @PathVariable long relation,
            @RequestParam Map<String, String> form,
            Model model) {
        return attempt(id, form, model, () -> relations.end(id, relation, text(form, "endReason")));
    }

    private void show(IncidentId id, Model model) {
        model.addAttribute("incident", visibility.mustBeVisible(id));
        model.addAttribute("relations", relations.of(id));
    }

    private ModelAndView attempt(IncidentId id, Map<String, String> form, Model model, Runnable deed) {
        visibility.mustBeVisible(id);
        try {
            deed.run();
            return new ModelAndView("redirect:/incidents/" + id + "/relations");
        } catch (AnswerRefused refused) {
            model.addAttribute("errors", Map.of(refused.field(), String.valueOf(refused.getMessage())));
            model.addAttribute("given", form);
            return new ModelAndView(page(id, model), model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    private static String text(Map<String, String> form, String key) {
        return form.getOrDefault(key, "").strip();
    }
}
