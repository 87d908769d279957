package org.tocsin.intake;

import org.springframework.stereotype.Component;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentView;

/** Tells a reporter in plain words what became of a report, and nothing of the case itself. */
@Component
public class ReporterAnswer {

    private static final String PASSED_ON = "You found a weakness. It is passed on to those who put it right.";

    private final IncidentDesk incidents;
    private final SecurityEvents events;

    ReporterAnswer(IncidentDesk incidents, SecurityEvents events) {
        this.incidents = incidents;
        this.events = events;
    }

    /** One or two sentences. */
    public String to(SecurityEvent event) {
        return switch (event.state()) {
            case REPORTED -> "Your report has arrived. The point of contact looks at it.";
            case FALSE_ALARM_REVIEW -> "Your report has been looked at and is being checked once more.";
            case FALSE_ALARM -> "It was a false alarm. It was right to report it.";
            case EVENT_ONLY -> "It did happen, but as far as we know no harm was done. It is recorded.";
            case VULNERABILITY -> events.followUp(event.id()).orElse(PASSED_ON);
            case DUPLICATE -> "We already knew of it from another report, and it is being dealt with.";
            case INCIDENT -> incident(event);
        };
    }

    private String incident(SecurityEvent event) {
        var ended = event.standing()
                .incident()
                .flatMap(incidents::find)
                .map(IncidentView::phase)
                .filter(phase -> phase.isEnd());
        return ended.isPresent()
                ? "It was dealt with, and the case is closed."
                : "It is dealt with as a security incident. If we need to know more, we will ask you.";
    }
}
