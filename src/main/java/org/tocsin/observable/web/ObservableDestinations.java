package org.tocsin.observable.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.identity.Destination;
import org.tocsin.identity.Role;

/** What this module adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class ObservableDestinations {

    @Bean
    Destination observablesDestination() {
        return new Destination(
                45,
                "Observables",
                "/observables",
                "Find an address, domain, hash, URL or mail address in all cases",
                Set.of(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC, Role.COMPLIANCE));
    }
}
