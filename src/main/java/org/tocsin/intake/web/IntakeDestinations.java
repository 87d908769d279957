package org.tocsin.intake.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.identity.Destination;
import org.tocsin.identity.Role;

/** What this module adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class IntakeDestinations {

    @Bean
    Destination reportDestination() {
        return Destination.forEverybody(10, "Report", "/report", "Report something that looks wrong");
    }

    @Bean
    Destination eventsDestination() {
        return new Destination(
                20,
                "Events",
                "/events",
                "What was reported, and what became of it",
                Set.of(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.COMPLIANCE));
    }
}
