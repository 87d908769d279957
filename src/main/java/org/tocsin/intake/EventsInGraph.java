package org.tocsin.intake;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.incident.GraphKind;
import org.tocsin.incident.GraphNode;
import org.tocsin.incident.GraphSource;
import org.tocsin.incident.IncidentView;

/** The events of an incident in its graph; they are as open as the incident. */
@Component
class EventsInGraph implements GraphSource {

    private final Intake intake;

    EventsInGraph(Intake intake) {
        this.intake = intake;
    }

    @Override
    public List<GraphNode> nodesOf(IncidentView incident) {
        return intake.eventsOf(incident.id()).stream()
                .map(event -> node(event, incident))
                .toList();
    }

    private static GraphNode node(SecurityEvent event, IncidentView incident) {
        var number = event.id().number();
        return new GraphNode(
                GraphKind.EVENT,
                number,
                number,
                event.report().what(),
                "/events/" + number,
                Set.of(incident.id().number()));
    }
}
