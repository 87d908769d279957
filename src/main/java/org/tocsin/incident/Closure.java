package org.tocsin.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tocsin.identity.CurrentUser;
import org.tocsin.policy.ClosureConditions;

/** Decides whether a case may be closed: by policy, and by a second pair of eyes that no policy can switch off. */
@Component
class Closure {

    private final ClosureConditions conditions;
    private final JdbcClient jdbc;

    Closure(ClosureConditions conditions, JdbcClient jdbc) {
        this.conditions = conditions;
        this.jdbc = jdbc;
    }

    void check(IncidentView view, CurrentUser approver) {
        if (handledAlone(view, approver.id())) {
            throw approver.refused(
                    view.id().number(),
                    "approve-closure",
                    "Whoever handled an incident alone cannot approve its closure");
        }
        var missing = new ArrayList<>(conditions.missing(state(view)));
        missing.addAll(emptyClassification(view));
        if (!missing.isEmpty()) {
            throw new ClosureRefused(view.id(), missing.stream().distinct().toList());
        }
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

    private static Map<String, Object> state(IncidentView view) {
        var state = new HashMap<String, Object>();
        state.put("category", view.category().category());
        state.put("severity", view.severity());
        state.put("harmConfined", givenOrMissing(view.harmConfined()));
        state.put("improvements", givenOrMissing(view.improvements()));
        return state;
    }

    private static List<String> emptyClassification(IncidentView view) {
        var missing = new ArrayList<String>();
        if (view.category().category().isEmpty()) {
            missing.add("the category is missing");
        }
        if (view.severity() == 0) {
            missing.add("the severity is missing");
        }
        return missing;
    }

    private static String givenOrMissing(String text) {
        return text.isBlank() ? "missing" : "given";
    }
}
