package org.tocsin.incident;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TaskContext;
import org.tocsin.identity.People;

/** What every form of a case shows beside its questions: what it is called, how serious it is and who owns it. */
@Component
class IncidentContext implements TaskContext {

    private final Incidents incidents;
    private final People people;

    IncidentContext(Incidents incidents, People people) {
        this.incidents = incidents;
        this.people = people;
    }

    @Override
    public Map<String, Object> contextOf(String caseId, String task) {
        return IncidentId.isOne(caseId)
                ? incidents
                        .find(IncidentId.of(caseId))
                        .map(Incident::view)
                        .map(this::context)
                        .orElse(Map.of())
                : Map.of();
    }

    private Map<String, Object> context(IncidentView view) {
        var context = new LinkedHashMap<String, Object>();
        context.put("ctxIncidentTitle", view.title());
        context.put("ctxIncidentPhase", view.phase().id());
        context.put("ctxIncidentOwner", people.nameOf(view.owner()));
        context.put("ctxIncidentCategory", view.category().label());
        context.put(
                "ctxIncidentSeverity",
                view.severityClass().map(SeverityClass::name).orElse("not yet decided"));
        context.put("ctxHarmConfined", view.harmConfined());
        context.put("ctxRootCause", view.rootCause());
        context.put("ctxImprovements", view.improvements());
        return context;
    }
}
