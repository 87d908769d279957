package org.tocsin.sharing.process;

import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.sharing.ReleaseRetryAsked;
import org.tocsin.sharing.SharingRequested;

/** Tells the engine that somebody asked to share, or wants a release tried again. */
@Component
class SharingProcess {

    /** The variable that names the one request of the case that a run is about. */
    static final String MATTER = "matter";

    private static final String MODEL = "information-sharing";
    private static final int TRIES = 5;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Clock clock;

    SharingProcess(RuntimeService runtime, ManagementService management, Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
    }

    @EventListener
    void on(SharingRequested fact) {
        runtime.startProcessInstanceByKey(
                MODEL, fact.subject(), Map.of(MATTER, fact.request(), "requester", fact.requester()));
    }

    @EventListener
    void on(ReleaseRetryAsked fact) {
        runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(fact.subject())
                .processDefinitionKey(MODEL)
                .variableValueEquals(MATTER, fact.request())
                .list()
                .stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).messages().list().stream())
                .forEach(this::atOnce);
    }

    private void atOnce(Job job) {
        if (job.getRetries() == 0) {
            management.setJobRetries(job.getId(), TRIES);
        }
        management.setJobDuedate(job.getId(), Date.from(clock.instant()));
    }
}
