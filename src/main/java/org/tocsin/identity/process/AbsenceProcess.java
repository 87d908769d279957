package org.tocsin.identity.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.identity.AbsenceStated;

/** Tells the engine that somebody will be away: it waits until then, through restarts too. */
@Component
class AbsenceProcess {

    static final String PERSON = "absentPerson";

    private final RuntimeService runtime;

    AbsenceProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(AbsenceStated fact) {
        runtime.startProcessInstanceByKey(
                "absence-hand-over",
                "absence-" + fact.absence(),
                Map.of(PERSON, fact.subject(), "absenceBeginsAt", fact.from().toString()));
    }
}
