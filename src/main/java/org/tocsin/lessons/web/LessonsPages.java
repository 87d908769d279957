package org.tocsin.lessons.web;

import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.Visibility;
import org.tocsin.lessons.ImprovementDesk;
import org.tocsin.lessons.ImprovementSight;
import org.tocsin.lessons.Lessons;
import org.tocsin.lessons.Questionnaire;

/** Shows what was learnt from an incident, round by round. */
@Controller
class LessonsPages {

    private final Lessons lessons;
    private final Questionnaire questionnaire;
    private final ImprovementDesk improvements;
    private final ImprovementSight sight;
    private final Visibility visibility;
    private final Clock clock;

    LessonsPages(
            Lessons lessons,
            Questionnaire questionnaire,
            ImprovementDesk improvements,
            ImprovementSight sight,
            Visibility visibility,
            Clock clock) {
        this.lessons = lessons;
        this.questionnaire = questionnaire;
        this.improvements = improvements;
        this.sight = sight;
        this.visibility = visibility;
        this.clock = clock;
    }

    @GetMapping("/incidents/{id}/panels/lessons")
    @PreAuthorize("hasAnyRole('poc', 'isirt', 'isirt-manager', 'forensic', 'compliance')")
    String panel(@PathVariable("id") IncidentId id, Model model) {
        visibility.mustBeVisible(id);
        model.addAttribute("number", id.number());
        model.addAttribute("reviews", lessons.of(id));
        model.addAttribute("participants", questionnaire.of(id));
        model.addAttribute("improvements", improvements.of(id));
        model.addAttribute("seesAll", sight.seesAll());
        model.addAttribute("now", clock.instant());
        return "lessons/panel";
    }
}
