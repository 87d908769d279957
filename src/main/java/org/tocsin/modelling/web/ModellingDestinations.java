package org.tocsin.modelling.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.identity.Destination;
import org.tocsin.identity.Role;

/** What this module adds to the navigation of those who set and review policy; everybody who works by it has a link on each page. */
@Configuration(proxyBeanMethods = false)
class ModellingDestinations {

    @Bean
    Destination policyDestination() {
        return new Destination(
                60,
                "Policy",
                "/policy",
                "The decision tables in force: what they say, who changed them and when",
                Set.of(Role.PROCESS_OWNER, Role.MANAGEMENT, Role.SECURITY_MANAGER, Role.COMPLIANCE, Role.ADMIN));
    }
}
