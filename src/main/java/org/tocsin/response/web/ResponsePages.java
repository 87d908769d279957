package org.tocsin.response.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.Visibility;
import org.tocsin.response.Response;

/** Shows the response to an incident: playbook, steps done, control and recovery. */
@Controller
class ResponsePages {

    private final Response response;
    private final Visibility visibility;

    ResponsePages(Response response, Visibility visibility) {
        this.response = response;
        this.visibility = visibility;
    }

    @GetMapping("/incidents/{id}/panels/response")
    @PreAuthorize("hasAnyRole('poc', 'isirt', 'isirt-manager', 'forensic', 'compliance')")
    String panel(@PathVariable("id") IncidentId id, Model model) {
        var incident = visibility.mustBeVisible(id);
        model.addAttribute("isOpen", !incident.phase().isEnd());
        model.addAttribute("response", response.of(id));
        return "response/panel";
    }
}
