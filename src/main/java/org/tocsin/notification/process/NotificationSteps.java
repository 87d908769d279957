package org.tocsin.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.notification.Deliveries;

/** What the model {@code message-delivery} asks for. */
@Configuration(proxyBeanMethods = false)
class NotificationSteps {

    @Bean
    JavaDelegate deliverMessage(Deliveries deliveries) {
        return execution -> deliveries.deliver(messageId(execution), isLastAttempt());
    }

    private static String messageId(DelegateExecution execution) {
        return (String) execution.getVariable(NotificationProcess.MESSAGE);
    }

    /** The engine counts a job's retries down to zero, beginning with the first failure. */
    private static boolean isLastAttempt() {
        var job = Context.getCommandContext().getCurrentJob();
        return job != null && job.getRetries() <= 1;
    }
}
