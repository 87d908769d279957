package org.tocsin.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.tocsin.identity.Role;
import org.tocsin.incident.CaseStory;
import org.tocsin.incident.IncidentAlreadyClosed;
import org.tocsin.intake.EventId;
import org.tocsin.intake.EventNotDecided;
import org.tocsin.intake.EventSecrecy;
import org.tocsin.intake.Intake;
import org.tocsin.intake.ReportForm;
import org.tocsin.intake.ReporterAnswer;
import org.tocsin.intake.SecurityEvent;
import org.tocsin.intake.WeaknessForm;

/** One event: what was reported, what became of it, and the way back when that was wrong. */
@Controller
class EventPageController {

    private static final String MODEL = "event-assessment";

    private final Intake intake;
    private final EventSecrecy secrecy;
    private final CaseStory story;
    private final ReportForm form;
    private final WeaknessForm weaknessForm;
    private final ReporterAnswer answer;
    private final CaseSight sight;
    private final CurrentUser user;

    EventPageController(
            Intake intake,
            EventSecrecy secrecy,
            CaseStory story,
            ReportForm form,
            WeaknessForm weaknessForm,
            ReporterAnswer answer,
            CaseSight sight,
            CurrentUser user) {
        this.intake = intake;
        this.secrecy = secrecy;
        this.story = story;
        this.form = form;
        this.weaknessForm = weaknessForm;
        this.answer = answer;
        this.sight = sight;
        this.user = user;
    }

    /** Who reported it sees the report and the answer; who works on it or reviews it sees everything. */
    @GetMapping("/events/{number}")
    @PreAuthorize(EventRoles.KNOWN)
    String show(@PathVariable String number, Model model) {
        var event = visible(number);
        model.addAttribute("event", event);
        model.addAttribute("form", event.report().isWeakness() ? weaknessForm.inForce() : form.inForce());
        model.addAttribute("answer", answer.to(event));
        if (!sight.readsAll(user.id(), number)) {
            return "intake/own-event";
        }
        addStory(event, model);
        return "intake/event";
    }

    @GetMapping(path = "/events/{number}/models/{definition}", produces = MediaType.APPLICATION_XML_VALUE)
    @PreAuthorize(EventRoles.READERS)
    ResponseEntity<String> model(@PathVariable String number, @PathVariable String definition) {
        return ResponseEntity.of(story.drawing(visible(number).id().number(), MODEL, definition));
    }

    @PostMapping("/events/{number}/reversal")
    @PreAuthorize(EventRoles.MANAGER)
    String reverse(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reversalReason,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("given", Map.of("reversalReason", reversalReason));
        return attempt(number, "reversalReason", response, model, id -> intake.reverseDecision(id, reversalReason));
    }

    @PostMapping("/events/{number}/restriction")
    @PreAuthorize(EventRoles.MANAGER)
    String restrict(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String restrict,
            @RequestParam(defaultValue = "") String restrictPeople,
            @RequestParam(defaultValue = "") String restrictReason,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("given", Map.of("restrictPeople", restrictPeople, "restrictReason", restrictReason));
        return attempt(number, "restrictReason", response, model, id -> {
            if (restrict.equals("no")) {
                secrecy.open(id, restrictReason);
            } else {
                secrecy.restrict(id, people(restrictPeople), restrictReason);
            }
        });
    }

    private static Set<String> people(String text) {
        return Arrays.stream(text.split("[\\s,;]+"))
                .filter(person -> !person.isBlank())
                .collect(Collectors.toSet());
    }

    /** Does the deed and shows the event; what is refused is said beside the answers, which stay on the page. */
    private String attempt(String number, String field, HttpServletResponse response, Model model, Deed deed) {
        try {
            deed.on(visible(number).id());
            return "redirect:/events/" + number;
        } catch (AnswerRefused refused) {
            return refused(number, refused.field(), refused, 400, response, model);
        } catch (EventNotDecided | IncidentAlreadyClosed refused) {
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

    private void addStory(SecurityEvent event, Model model) {
        var id = event.id();
        model.addAttribute("decisions", intake.decisionsOn(id));
        model.addAttribute("duplicates", intake.duplicatesOf(id));
        model.addAttribute("tasks", story.tasks(id.number()));
        model.addAttribute("positions", story.runs(id.number(), MODEL));
        model.addAttribute("timeline", story.timeline(id.number()));
        model.addAttribute("named", sight.namedPeople(id.number()).orElse(Set.of()));
        model.addAttribute("isManager", user.is(Role.ISIRT_MANAGER));
    }

    private SecurityEvent visible(String number) {
        sight.mustSee(number);
        return intake.get(number);
    }

    /** Something done to an event. */
    private interface Deed {

        void on(EventId id);
    }
}
