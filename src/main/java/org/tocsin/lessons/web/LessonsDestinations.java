package org.tocsin.lessons.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.identity.Destination;
import org.tocsin.identity.Role;

/** What this module adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class LessonsDestinations {

    @Bean
    Destination improvementsDestination() {
        return new Destination(
                40,
                "Improvements",
                "/improvements",
                "What was agreed after incidents: who carries it out, what is late, what works",
                Set.of(Role.ISIRT, Role.ISIRT_MANAGER, Role.MANAGEMENT, Role.COMPLIANCE, Role.PROCESS_OWNER));
    }
}
