package org.tocsin.intake.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.intake.EventDecisionReversed;
import org.tocsin.intake.EventReported;

/** Tells the engine that an event waits for its assessment, for the first time or again. */
@Component
class IntakeProcess {

    private static final String ASSESSMENT = "event-assessment";

    private final RuntimeService runtime;

    IntakeProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(EventReported fact) {
        runtime.startProcessInstanceByKey(ASSESSMENT, fact.subject());
    }

    @EventListener
    void on(EventDecisionReversed fact) {
        runtime.startProcessInstanceByKey(ASSESSMENT, fact.subject());
    }
}
