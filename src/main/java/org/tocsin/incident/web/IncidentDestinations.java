package org.tocsin.incident.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.identity.Destination;
import org.tocsin.identity.Role;

/** What this module adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class IncidentDestinations {

    @Bean
    Destination incidentsDestination() {
        return new Destination(
                30,
                "Incidents",
                "/incidents",
                "The cases: where they stand and who owns them",
                Set.of(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC, Role.COMPLIANCE));
    }
}
