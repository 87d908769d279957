package org.tocsin.intake.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.Visibility;
import org.tocsin.intake.Intake;

/** Lists the events that belong to an incident. */
@Controller
class EventsPanelPage {

    private final Intake intake;
    private final Visibility visibility;

    EventsPanelPage(Intake intake, Visibility visibility) {
        this.intake = intake;
        this.visibility = visibility;
    }

    @GetMapping("/incidents/{id}/panels/events")
    @PreAuthorize(EventRoles.READERS)
    String panel(@PathVariable IncidentId id, Model model) {
        visibility.mustBeVisible(id);
        model.addAttribute("events", intake.eventsOf(id));
        return "intake/panel";
    }
}
