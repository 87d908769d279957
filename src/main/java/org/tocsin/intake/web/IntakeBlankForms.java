package org.tocsin.intake.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.documents.BlankForm;
import org.tocsin.intake.EventRecord;

/** The form of an event that can be printed empty. */
@Configuration(proxyBeanMethods = false)
class IntakeBlankForms {

    @Bean
    BlankForm blankEventReport() {
        return new BlankForm(
                10,
                "event",
                "Information security event report",
                List.of("event-report", EventRecord.HEADING, "event-receipt"));
    }
}
