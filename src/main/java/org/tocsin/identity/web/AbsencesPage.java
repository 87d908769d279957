package org.tocsin.identity.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
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
import org.tocsin.identity.Absence;
import org.tocsin.identity.Absences;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.People;
import org.tocsin.identity.Role;

/** Who is away and who acts meanwhile; everybody states their own absence, an ISIRT manager those of others too. */
@Controller
class AbsencesPage {

    private static final String WORKERS = "isAuthenticated() and !hasAuthority('MUST_CHANGE_PASSWORD')";

    private final Absences absences;
    private final People people;
    private final CurrentUser user;

    AbsencesPage(Absences absences, People people, CurrentUser user) {
        this.absences = absences;
        this.people = people;
        this.user = user;
    }

    @GetMapping("/absences")
    @PreAuthorize(WORKERS)
    String list(Model model) {
        var isManager = user.is(Role.ISIRT_MANAGER);
        model.addAttribute("absences", lines(isManager ? absences.all() : absences.of(user.id())));
        model.addAttribute("colleagues", people.workers());
        model.addAttribute("isManager", isManager);
        model.addAttribute("mayState", isManager || people.canWork(user.id()));
        return "identity/absences";
    }

    @PostMapping("/absences")
    @PreAuthorize(WORKERS)
    ModelAndView state(@RequestParam Map<String, String> form, Model model) {
        try {
            absences.state(
                    person(form), time(form, "absenceFrom"), time(form, "absenceUntil"), of(form, "absenceDeputy"));
            return new ModelAndView("redirect:/absences");
        } catch (AnswerRefused refused) {
            model.addAttribute("errors", Map.of(refused.field(), String.valueOf(refused.getMessage())));
            model.addAttribute("given", form);
            return new ModelAndView(list(model), model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/absences/{id}/end")
    @PreAuthorize(WORKERS)
    String end(@PathVariable long id) {
        absences.end(id);
        return "redirect:/absences";
    }

    private String person(Map<String, String> form) {
        var person = of(form, "absencePerson");
        return person.isEmpty() ? user.id() : person;
    }

    private static Instant time(Map<String, String> form, String field) {
        try {
            return LocalDateTime.parse(of(form, field))
                    .atZone(ZoneId.of(form.getOrDefault("_zone", "UTC")))
                    .toInstant();
        } catch (DateTimeException e) {
            throw new AnswerRefused(field, "Please give a date with time");
        }
    }

    private static String of(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").strip();
    }

    private List<Line> lines(List<Absence> absences) {
        return absences.stream()
                .map(absence -> new Line(absence, people.nameOf(absence.person()), people.nameOf(absence.deputy())))
                .toList();
    }

    /**
     * A line of the list.
     *
     * @param absence the absence
     * @param person name of who is away
     * @param deputy name of who acts
     */
    record Line(Absence absence, String person, String deputy) {}
}
