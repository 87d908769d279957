package org.tocsin.intake;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TaskContext;
import org.tocsin.incident.IncidentId;

/** What the forms of an incident show of the reports behind it. */
@Component
class ReportsContext implements TaskContext {

    private final SecurityEvents events;

    ReportsContext(SecurityEvents events) {
        this.events = events;
    }

    @Override
    public Map<String, Object> contextOf(String caseId, String task) {
        return IncidentId.isOne(caseId) ? Map.of("ctxReports", reports(IncidentId.of(caseId))) : Map.of();
    }

    private String reports(IncidentId incident) {
        return events.of(incident).stream().map(ReportsContext::report).collect(Collectors.joining("\n\n"));
    }

    private static String report(SecurityEvent event) {
        var where =
                event.report().where().isEmpty() ? "" : " (" + event.report().where() + ")";
        return event.id() + ", noticed " + event.report().detected().inWords() + where + "\n"
                + event.report().what();
    }
}
