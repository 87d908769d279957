package org.tocsin.notification.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.notification.MessageQueued;

/** Tells the engine that a message waits: its delivery is a job, so it survives a restart and is tried again. */
@Component
class NotificationProcess {

    static final String MESSAGE = "messageId";

    private final RuntimeService runtime;

    NotificationProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    public void on(MessageQueued queued) {
        runtime.startProcessInstanceByKey("message-delivery", queued.subject(), Map.of(MESSAGE, queued.messageId()));
    }
}
