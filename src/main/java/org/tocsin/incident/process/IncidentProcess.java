package org.tocsin.incident.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.incident.IncidentDeclared;
import org.tocsin.incident.IncidentMerged;
import org.tocsin.incident.IncidentReopened;

/** Tells the engine that a case begins, begins again, or ends as part of another. */
@Component
class IncidentProcess {

    private static final String SPINE = "incident-handling";

    private final RuntimeService runtime;

    IncidentProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(IncidentDeclared fact) {
        runtime.startProcessInstanceByKey(SPINE, fact.subject());
    }

    @EventListener
    void on(IncidentMerged fact) {
        runtime.createMessageCorrelation("incident-merged")
                .processInstanceBusinessKey(fact.subject())
                .correlate();
    }

    @EventListener
    void on(IncidentReopened fact) {
        runtime.startProcessInstanceByKey(SPINE, fact.subject());
    }
}
