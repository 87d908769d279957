package org.tocsin.notification.process;

import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.notification.MessageQueued;
import org.tocsin.notification.MessageRetried;

/** Tells the engine that a message waits: its delivery is a job, so it survives a restart and is tried again. */
@Component
class NotificationProcess {

    static final String MESSAGE = "messageId";

    private static final String MODEL = "message-delivery";

    private static final int FURTHER_ATTEMPTS = 3;

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final Clock clock;

    NotificationProcess(RuntimeService runtime, ManagementService jobs, Clock clock) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener
    public void on(MessageQueued queued) {
        start(
                queued.subject(),
                queued.messageId(),
                queued.heldBack(),
                queued.dueAt().toString());
    }

    /** The job that was given up tries again; where none waits any more, a new delivery begins. */
    @EventListener
    public void on(MessageRetried retried) {
        var waiting = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(retried.subject())
                .processDefinitionKey(MODEL)
                .variableValueEquals(MESSAGE, retried.messageId())
                .list();
        if (waiting.isEmpty()) {
            start(retried.subject(), retried.messageId(), false, "");
        }
        waiting.forEach(this::tryAgain);
    }

    private void start(String caseId, String messageId, boolean heldBack, String dueAt) {
        runtime.startProcessInstanceByKey(
                MODEL, caseId, Map.of(MESSAGE, messageId, "isHeldBack", heldBack, "messageDueAt", dueAt));
    }

    private void tryAgain(ProcessInstance delivery) {
        jobs.createJobQuery().processInstanceId(delivery.getId()).list().forEach(job -> {
            jobs.setJobRetries(job.getId(), FURTHER_ATTEMPTS);
            jobs.setJobDuedate(job.getId(), Date.from(clock.instant()));
        });
    }
}
