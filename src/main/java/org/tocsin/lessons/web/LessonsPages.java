package org.tocsin.lessons.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.Visibility;
import org.tocsin.lessons.Lessons;

/** Shows what was learnt from an incident, round by round. */
@Controller
class LessonsPages {

    private final Lessons lessons;
    private final Visibility visibility;

    LessonsPages(Lessons lessons, Visibility visibility) {
        this.lessons = lessons;
        this.visibility = visibility;
    }

    @GetMapping("/incidents/{id}/panels/lessons")
    @PreAuthorize("hasAnyRole('poc', 'isirt', 'isirt-manager', 'forensic', 'compliance')")
    String panel(@PathVariable("id") IncidentId id, Model model) {
        visibility.mustBeVisible(id);
        model.addAttribute("reviews", lessons.of(id));
        return "lessons/panel";
    }
}
