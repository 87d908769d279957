package org.tocsin.identity.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.engine.Addressing;

/** What the model {@code absence-hand-over} asks for. */
@Configuration(proxyBeanMethods = false)
class AbsenceSteps {

    /** Who is there all the same, because the absence was taken back, keeps their tasks: nothing is passed on then. */
    @Bean
    JavaDelegate handOverTasks(Addressing addressing) {
        return execution -> addressing.readdressTasksOf((String) execution.getVariable(AbsenceProcess.PERSON));
    }
}
