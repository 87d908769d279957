package org.tocsin.browser;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;
import org.tocsin.casework.Casework;
import org.tocsin.incident.IncidentId;

/** What the engine does in the background, done when a test says so. */
final class EngineWork {

    private final ApplicationContext application;

    private final ManagementService management;

    EngineWork(ApplicationContext application) {
        this.application = application;
        this.management = application.getBean(ManagementService.class);
    }

    /** Everything that is to be done now, and what follows from it; timers keep their time. */
    void goOn() {
        for (var due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    /** Nobody waits any longer at a timer of an incident. */
    void timeRunsOutFor(String incident, String timer) {
        Casework.of(application, IncidentId.of(incident)).timeRunsOutAt(timer);
        goOn();
    }

    private List<Job> due() {
        return management.createJobQuery().messages().executable().list();
    }
}
