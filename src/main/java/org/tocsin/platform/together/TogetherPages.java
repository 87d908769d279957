package org.tocsin.platform.together;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.CaseSight;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.Relations;
import org.tocsin.incident.UnknownIncident;
import org.tocsin.incident.Visibility;

/** Where the registers send what is decided about several cases together; the answer tells it case by case. */
@Controller
class TogetherPages {

    private final EachCase each;
    private final IncidentDesk desk;
    private final Relations relations;
    private final Visibility visibility;
    private final EventAssessments assessments;
    private final CaseSight sight;

    TogetherPages(
            EachCase each,
            IncidentDesk desk,
            Relations relations,
            Visibility visibility,
            EventAssessments assessments,
            CaseSight sight) {
        this.each = each;
        this.desk = desk;
        this.relations = relations;
        this.visibility = visibility;
        this.assessments = assessments;
        this.sight = sight;
    }

    /** Hands several incidents over, merges or relates them; the target is a person or an incident. */
    @PostMapping("/incidents/together")
    @PreAuthorize("hasRole('isirt-manager')")
    String incidents(
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String why,
            Model model) {
        var reason = given("why", why);
        var wanted = given("target", target);
        return told(model, "/incidents", each.attempt(chosen, number -> {
            var id = visible(number);
            switch (deed) {
                case "owner" -> desk.appointOwner(id, wanted, reason);
                case "merge" -> relations.merge(id, wanted, reason);
                case "relate" -> relations.relate(id, wanted, reason);
                default -> throw new AnswerRefused("deed", "Please choose what is to be done");
            }
        }));
    }

    /** Gives several events the same assessment; the target is the incident or the event that they belong to, if any. */
    @PostMapping("/events/together")
    @PreAuthorize("hasRole('poc')")
    String events(
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String why,
            Model model) {
        var answers = assessment(deed, target.strip(), given("why", why));
        return told(model, "/events", each.attempt(chosen, number -> {
            sight.mustSee(number);
            assessments.answer(number, answers);
        }));
    }

    private static Map<String, Object> assessment(String deed, String target, String why) {
        return switch (deed) {
            case "attach" ->
                Map.of(
                        "eventDecision",
                        deed,
                        "eventIncidentNumber",
                        given("target", target),
                        "eventDecisionRationale",
                        why);
            case "duplicate" ->
                Map.of(
                        "eventDecision",
                        deed,
                        "eventDuplicateOf",
                        given("target", target),
                        "eventDecisionRationale",
                        why);
            case "event-only", "false-alarm" -> Map.of("eventDecision", deed, "eventDecisionRationale", why);
            default -> throw new AnswerRefused("deed", "Please choose what is to be done");
        };
    }

    private IncidentId visible(String number) {
        if (!IncidentId.isOne(number)) {
            throw new UnknownIncident(number);
        }
        return visibility.mustBeVisible(IncidentId.of(number)).id();
    }

    private static String told(Model model, String register, List<EachCase.Outcome> outcomes) {
        model.addAttribute("register", register);
        model.addAttribute("outcomes", outcomes);
        model.addAttribute(
                "done", outcomes.stream().filter(EachCase.Outcome::done).count());
        return "together";
    }

    private static String given(String field, String text) {
        if (text.isBlank()) {
            throw new AnswerRefused(field, field.equals("why") ? "Please give the reason" : "Please say which one");
        }
        return text.strip();
    }
}
