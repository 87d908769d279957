package org.tocsin.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.escalation.ClockMoments;
import org.tocsin.escalation.Escalations;
import org.tocsin.escalation.TaskClocks;
import org.tocsin.escalation.Watches;

/** What the watches and the escalation ask of this module. */
@Configuration
class EscalationSteps {

    private final ClockMoments moments;
    private final TaskClocks tasks;
    private final Watches watches;
    private final Escalations escalations;

    EscalationSteps(ClockMoments moments, TaskClocks tasks, Watches watches, Escalations escalations) {
        this.moments = moments;
        this.tasks = tasks;
        this.watches = watches;
        this.escalations = escalations;
    }

    @Bean
    JavaDelegate warnOfTarget() {
        return execution -> moments.warn(execution.getProcessBusinessKey(), target(execution));
    }

    @Bean
    JavaDelegate escalateMissedTarget() {
        return execution -> moments.miss(execution.getProcessBusinessKey(), target(execution));
    }

    @Bean
    JavaDelegate reviewOpenTasks() {
        return execution -> {
            var run = execution.getProcessInstanceId();
            var next = tasks.review(execution.getProcessBusinessKey());
            next.ifPresentOrElse(moment -> watches.next(run, moment), () -> watches.end(run));
            next.ifPresent(moment -> execution.setVariable("taskDueAt", moment.toString()));
            execution.setVariable("isTaskWaiting", next.isPresent());
        };
    }

    @Bean
    JavaDelegate notifyEscalationLevel() {
        return execution -> {
            var next = escalations.tellNextLevel(escalation(execution));
            execution.setVariable("answerDueAt", next.toString());
        };
    }

    private static String target(DelegateExecution execution) {
        return (String) execution.getVariable("target");
    }

    private static long escalation(DelegateExecution execution) {
        return ((Number) execution.getVariable("escalationId")).longValue();
    }
}
