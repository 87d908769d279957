package org.tocsin.observable;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.Register;
import org.tocsin.intake.EventId;
import org.tocsin.intake.EventRegister;

/** Leaves of many cases those that the reader may see. */
@Component
class VisibleCases {

    private static final int LONGEST_TITLE = 120;

    private final Register incidents;
    private final EventRegister events;

    VisibleCases(Register incidents, EventRegister events) {
        this.incidents = incidents;
        this.events = events;
    }

    /** The visible ones among the numbers of events and incidents. */
    Map<String, VisibleCase> among(Collection<String> numbers) {
        var visible = new HashMap<String, VisibleCase>();
        incidents
                .visible(numbers.stream()
                        .filter(IncidentId::isOne)
                        .map(IncidentId::of)
                        .toList())
                .forEach(incident -> visible.put(
                        incident.id().number(), new VisibleCase(incident.title(), "/incidents/" + incident.id())));
        events.visible(numbers.stream().filter(EventId::isOne).map(EventId::of).toList())
                .forEach(event -> visible.put(
                        event.id().number(),
                        new VisibleCase(title(event.report().what()), "/events/" + event.id())));
        return visible;
    }

    private static String title(String what) {
        var line = what.lines().findFirst().orElse("");
        return line.length() > LONGEST_TITLE ? line.substring(0, LONGEST_TITLE) + "\u2026" : line;
    }
}
