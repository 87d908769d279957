package org.tocsin.incident;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tocsin.documents.Wording;
import org.tocsin.engine.TaskContext;
import org.tocsin.identity.People;

/** What the forms of a case show beside their questions: what it is called, how serious it is and who owns it. */
@Component
class IncidentContext implements TaskContext {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final Incidents incidents;
    private final Closure closure;
    private final CaseRecord record;
    private final People people;

    IncidentContext(Incidents incidents, Closure closure, CaseRecord record, People people) {
        this.incidents = incidents;
        this.record = record;
        this.closure = closure;
        this.people = people;
    }

    @Override
    public Map<String, Object> contextOf(String caseId, String task) {
        return IncidentId.isOne(caseId)
                ? incidents
                        .find(IncidentId.of(caseId))
                        .map(Incident::view)
                        .map(view -> context(view, task))
                        .orElse(Map.of())
                : Map.of();
    }

    private Map<String, Object> context(IncidentView view, String task) {
        var context = new LinkedHashMap<String, Object>();
        context.put("ctxIncident", view.id() + " · " + view.title());
        context.put("ctxOwner", people.nameOf(view.owner()));
        context.put("ctxClassification", classification(view));
        context.put("ctxSeverity", view.severityClass().map(SeverityClass::name).orElse("not yet decided"));
        context.put("ctxTimes", times(view.times()));
        context.put("ctxImprovements", view.improvements());
        if (task.equals("approve-closure")) {
            var missing = closure.missing(view);
            context.put("ctxClosureConditions", missing.isEmpty() ? "Nothing is missing" : String.join("\n", missing));
        }
        return context;
    }

    private String classification(IncidentView view) {
        var assets = record.assetsOf(view.id()).stream()
                .map(asset -> (asset.kind() + " " + asset.name()).strip())
                .collect(Collectors.joining(", "));
        var impacts = record.impactsOf(view.id()).entrySet().stream()
                .filter(impact -> impact.getValue() > 0)
                .map(impact -> words(impact.getKey()) + " " + impact.getValue())
                .collect(Collectors.joining(", "));
        return view.category().label() + "\nAssets: " + assets + "\nImpact (of 10): " + impacts;
    }

    /** {@code impactPersonalInformation} is kept as a name of the program. */
    private static String words(String impact) {
        return Wording.plain(impact.replace("impact", "").replaceAll("(?<=[a-z])(?=[A-Z])", " "));
    }

    private static String times(Times times) {
        return "Occurred: " + times.occurredAt().map(IncidentContext::text).orElse("not known")
                + "\nDetected: " + text(times.detectedAt())
                + "\nAware: " + text(times.awareAt());
    }

    private static String text(Instant at) {
        return TIME.format(at);
    }
}
