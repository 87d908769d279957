package org.tocsin.modelling.web;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.identity.Destination;
import org.tocsin.identity.Role;

/** What this module adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class ModellingDestinations {

    @Bean
    Destination policyDestination() {
        return new Destination(
                60,
                "Policy",
                "/policy",
                "The decision tables in force: what they say, who changed them and when",
                EnumSet.complementOf(EnumSet.of(Role.REPORTER)));
    }
}
