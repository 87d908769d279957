package org.tocsin.observable.web;

import java.util.Map;
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
import org.tocsin.incident.Visibility;
import org.tocsin.observable.Observables;
import org.tocsin.observable.SimilarCases;

/** Shows and finds observables, and earlier incidents that are like one. */
@Controller
class ObservablePages {

    private static final String READERS = "hasAnyRole('poc', 'isirt', 'isirt-manager', 'forensic', 'compliance')";
    private static final String WORKERS = "hasAnyRole('poc', 'isirt', 'isirt-manager', 'forensic')";

    private final Observables observables;
    private final SimilarCases similar;
    private final CaseRecord record;
    private final MergedCases merged;
    private final Visibility visibility;
    private final CurrentUser user;

    ObservablePages(
            Observables observables,
            SimilarCases similar,
            CaseRecord record,
            MergedCases merged,
            Visibility visibility,
            CurrentUser user) {
        this.observables = observables;
        this.similar = similar;
        this.record = record;
        this.merged = merged;
        this.visibility = visibility;
        this.user = user;
    }

    @GetMapping("/observables")
    @PreAuthorize(READERS)
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("asked", !q.isBlank());
        var hits = observables.search(q);
        model.addAttribute("hits", hits);
        model.addAttribute("full", hits.size() == Observables.MOST_HITS);
        return "observable/search";
    }

    @GetMapping("/incidents/{id}/panels/observables")
    @PreAuthorize(READERS)
    String panel(@PathVariable IncidentId id, Model model) {
        show(id, model);
        return "observable/panel";
    }

    @GetMapping("/incidents/{id}/panels/similar")
    @PreAuthorize(READERS)
    String similar(@PathVariable IncidentId id, Model model) {
        model.addAttribute("similar", similar.to(visibility.mustBeVisible(id)));
        return "observable/similar";
    }

    /** All observables of a case as a page of its own, with what can be done about them. */
    @GetMapping("/incidents/{id}/observables")
    @PreAuthorize(READERS)
    String page(@PathVariable IncidentId id, Model model) {
        show(id, model);
        return "observable/case";
    }

    @PostMapping("/incidents/{id}/observables")
    @PreAuthorize(WORKERS)
    ModelAndView add(@PathVariable IncidentId id, @RequestParam Map<String, String> form, Model model) {
        return attempt(
                id,
                form,
                model,
                () -> observables.add(id.number(), text(form, "observables"), text(form, "observablesWhy")));
    }

    @PostMapping("/incidents/{id}/observables/dismissal")
    @PreAuthorize(WORKERS)
    ModelAndView dismiss(@PathVariable IncidentId id, @RequestParam Map<String, String> form, Model model) {
        return attempt(
                id,
                form,
                model,
                () -> observables.dismiss(
                        mustBelong(id, text(form, "case")),
                        text(form, "kind"),
                        text(form, "observable"),
                        !text(form, "dismissed").equals("no"),
                        text(form, "dismissWhy")));
    }

    private String mustBelong(IncidentId id, String caseId) {
        return record.withEvents(id).stream()
                .filter(caseId::equals)
                .findFirst()
                .orElseThrow(() -> new AnswerRefused("case", caseId + " does not belong to " + id));
    }

    private ModelAndView attempt(IncidentId id, Map<String, String> form, Model model, Runnable deed) {
        visibility.mustBeVisible(id);
        try {
            deed.run();
            return new ModelAndView("redirect:/incidents/" + id + "/observables");
        } catch (AnswerRefused refused) {
            model.addAttribute("errors", Map.of(refused.field(), String.valueOf(refused.getMessage())));
            model.addAttribute("given", form);
            return new ModelAndView(page(id, model), model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    private void show(IncidentId id, Model model) {
        model.addAttribute("incident", visibility.mustBeVisible(id));
        model.addAttribute("seen", observables.of(merged.together(id)));
        model.addAttribute("own", record.withEvents(id));
        model.addAttribute("most", Observables.MOST_SHOWN);
        model.addAttribute("mayChange", user.is(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC));
    }

    private static String text(Map<String, String> form, String key) {
        return form.getOrDefault(key, "").strip();
    }
}
