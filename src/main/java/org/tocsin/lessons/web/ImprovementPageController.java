package org.tocsin.lessons.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.People;
import org.tocsin.identity.Role;
import org.tocsin.incident.CaseStory;
import org.tocsin.lessons.ImprovementDesk;
import org.tocsin.lessons.ImprovementId;
import org.tocsin.lessons.ImprovementMovedOn;
import org.tocsin.lessons.ImprovementSight;
import org.tocsin.lessons.ImprovementView;
import org.tocsin.lessons.UnknownImprovement;

/** One improvement: what was agreed, who carries it out until when, what happened, and what a manager may change. */
@Controller
class ImprovementPageController {

    private static final String MODEL = "improvement-action";

    private final ImprovementDesk desk;
    private final ImprovementSight improvements;
    private final CaseStory story;
    private final CaseSight cases;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;

    ImprovementPageController(
            ImprovementDesk desk,
            ImprovementSight improvements,
            CaseStory story,
            CaseSight cases,
            People people,
            CurrentUser user,
            Clock clock) {
        this.desk = desk;
        this.improvements = improvements;
        this.story = story;
        this.cases = cases;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/improvements/{number}")
    @PreAuthorize(ImprovementRoles.KNOWN)
    String show(@PathVariable String number, Model model) {
        var view = visible(number);
        model.addAttribute("improvement", view);
        model.addAttribute("ownerName", people.nameOf(view.owner()));
        model.addAttribute("isOverdue", view.isOverdue(clock.instant()));
        model.addAttribute("origin", origin(view));
        model.addAttribute("tasks", story.tasks(view.id().number()));
        model.addAttribute("positions", story.runs(view.id().number(), MODEL));
        model.addAttribute("timeline", story.timeline(view.id().number()));
        model.addAttribute("isManager", user.is(Role.ISIRT_MANAGER));
        return "lessons/improvement";
    }

    /** Whoever may see the incident is led there; of a restricted one nobody else learns even the number. */
    private String origin(ImprovementView view) {
        var incident = view.incident().number();
        if (cases.sees(user.id(), incident)) {
            return "linked";
        }
        return cases.namedPeople(incident).isPresent() ? "hidden" : "named";
    }

    @GetMapping(path = "/improvements/{number}/models/{definition}", produces = MediaType.APPLICATION_XML_VALUE)
    @PreAuthorize(ImprovementRoles.KNOWN)
    ResponseEntity<String> model(@PathVariable String number, @PathVariable String definition) {
        return ResponseEntity.of(story.drawing(visible(number).id().number(), MODEL, definition));
    }

    @PostMapping("/improvements/{number}/owner")
    @PreAuthorize(ImprovementRoles.MANAGER)
    String handOver(
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        return attempt(number, "newOwner", form, response, model, id -> {
            desk.handOver(id, text(form, "newOwner"), text(form, "newOwnerReason"));
        });
    }

    @PostMapping("/improvements/{number}/due")
    @PreAuthorize(ImprovementRoles.MANAGER)
    String moveDue(
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        return attempt(number, "newDueAt", form, response, model, id -> {
            desk.moveDue(id, day(form, "newDueAt"), text(form, "newDueReason"));
        });
    }

    /** Does the deed and shows the improvement; what is refused is said beside the answers, which stay on the page. */
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
            return "redirect:/improvements/" + number;
        } catch (AnswerRefused refused) {
            return refused(number, refused.field(), refused, 400, response, model);
        } catch (ImprovementMovedOn refused) {
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

    private ImprovementView visible(String number) {
        if (!ImprovementId.isOne(number)) {
            throw new UnknownImprovement(number);
        }
        return improvements.mustBeVisible(number);
    }

    private static String text(Map<String, String> form, String key) {
        return form.getOrDefault(key, "").strip();
    }

    private static LocalDate day(Map<String, String> form, String key) {
        try {
            return LocalDate.parse(text(form, key));
        } catch (DateTimeException e) {
            throw new AnswerRefused(key, "Please give a day");
        }
    }

    /** Something done to an improvement. */
    private interface Deed {

        void on(ImprovementId id);
    }
}
