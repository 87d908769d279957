package org.tocsin.identity.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.identity.Destination;
import org.tocsin.identity.Role;

/** What this module adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class IdentityDestinations {

    @Bean
    Destination dutyDestination() {
        return new Destination(
                50,
                "Duty",
                "/duty",
                "Who owns a new incident until an owner is appointed",
                Set.of(Role.ISIRT_MANAGER, Role.ADMIN));
    }
}
