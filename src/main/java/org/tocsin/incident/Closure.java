package org.tocsin.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tocsin.engine.OpenTask;
import org.tocsin.engine.OpenTasks;
import org.tocsin.identity.CurrentUser;
import org.tocsin.policy.ClosureConditions;

/** Decides whether a case may be closed: by policy, and by a second pair of eyes that no policy can switch off. */
@Component
class Closure {

    private final ClosureConditions conditions;
    private final OpenTasks tasks;
    private final ObjectProvider<ClosureInputs> modules;
    private final JdbcClient jdbc;

    Closure(ClosureConditions conditions, OpenTasks tasks, ObjectProvider<ClosureInputs> modules, JdbcClient jdbc) {
        this.conditions = conditions;
        this.tasks = tasks;
        this.modules = modules;
        this.jdbc = jdbc;
    }

    void check(IncidentView view, CurrentUser approver) {
        if (handledAlone(view, approver.id())) {
            throw approver.refused(
                    view.id().number(),
                    "approve-closure",
                    "Whoever handled an incident alone cannot approve its closure");
        }
        var missing = missing(view);
        if (!missing.isEmpty()) {
            throw new ClosureRefused(view.id(), missing);
        }
    }

    /** Everything that stands in the way of closing the case; empty when it may be closed by a second person. */
    List<String> missing(IncidentView view) {
        var inputs = new HashMap<>(state(view));
        modules.forEach(module -> inputs.putAll(module.of(view.id())));
        var missing = new ArrayList<>(conditions.missing(inputs));
        if (missing.isEmpty() && (view.category().category().isEmpty() || view.severity() == 0)) {
            missing.add("Category and severity must be given");
        }
        return missing;
    }

    /** The owner never approves, nor does the only other person whose work the case rests on. */
    private boolean handledAlone(IncidentView view, String approver) {
        return view.owner().equals(approver) || othersWhoWorkedOn(view.id(), approver) == 0;
    }

    private int othersWhoWorkedOn(IncidentId id, String approver) {
        return jdbc.sql("select count(distinct person) from incident_contribution where incident = ? and person <> ?")
                .params(id.number(), approver)
                .query(Integer.class)
                .single();
    }

    private Map<String, Object> state(IncidentView view) {
        return Map.of(
                "category", view.category().category(),
                "severity", view.severity(),
                "harmConfined", givenOrMissing(view.harmConfined()),
                "improvements", givenOrMissing(view.improvements()),
                "ownerClosesAlone", othersWhoWorkedOn(view.id(), view.owner()) == 0,
                "openTasks", otherOpenTasks(view.id()));
    }

    private long otherOpenTasks(IncidentId id) {
        var apart = modules.stream()
                .flatMap(module -> module.tasksThatDoNotCount().stream())
                .collect(Collectors.toSet());
        return tasks.of(id.number()).stream()
                .map(OpenTask::purpose)
                .filter(purpose -> !purpose.equals("approve-closure") && !apart.contains(purpose))
                .count();
    }

    private static String givenOrMissing(String text) {
        return text.isBlank() ? "missing" : "given";
    }
}
