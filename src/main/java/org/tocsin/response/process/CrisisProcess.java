package org.tocsin.response.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.response.CrisisDeclared;

/** Tells the engine that a crisis was declared. */
@Component
class CrisisProcess {

    private final RuntimeService runtime;

    CrisisProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(CrisisDeclared fact) {
        runtime.startProcessInstanceByKey("crisis-response", fact.subject());
    }
}
