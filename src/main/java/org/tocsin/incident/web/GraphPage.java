package org.tocsin.incident.web;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tocsin.incident.GraphSource;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.Visibility;

/** Draws what an incident consists of and what led to what. */
@Controller
class GraphPage {

    private final Visibility visibility;
    private final List<GraphSource> sources;

    GraphPage(Visibility visibility, List<GraphSource> sources) {
        this.visibility = visibility;
        this.sources = sources;
    }

    @GetMapping("/incidents/{id}/graph")
    @PreAuthorize(Roles.READERS)
    String show(@PathVariable IncidentId id, Model model) {
        var incident = visibility.mustBeVisible(id);
        var nodes = sources.stream()
                .flatMap(source -> source.nodesOf(incident).stream())
                .toList();
        model.addAttribute("incident", incident);
        model.addAttribute("drawing", GraphDrawing.of(nodes));
        return "incident/graph";
    }
}
