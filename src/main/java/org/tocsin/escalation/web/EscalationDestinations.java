package org.tocsin.escalation.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.identity.Destination;
import org.tocsin.identity.Role;

/** What this module adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class EscalationDestinations {

    @Bean
    Destination clocksDestination() {
        return new Destination(
                25,
                "Clocks",
                "/clocks",
                "What must be done until when, over all cases, soonest first",
                Set.of(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC, Role.COMPLIANCE));
    }
}
