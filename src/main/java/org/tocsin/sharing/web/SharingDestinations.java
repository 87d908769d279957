package org.tocsin.sharing.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.identity.Destination;
import org.tocsin.identity.Role;

/** What this module adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class SharingDestinations {

    private static final Set<Role> READERS = Set.of(
            Role.ISIRT, Role.ISIRT_MANAGER, Role.LEGAL, Role.DATA_PROTECTION, Role.COMMUNICATIONS, Role.COMPLIANCE);

    @Bean
    Destination releasesDestination() {
        return new Destination(
                44,
                "Releases",
                "/releases",
                "What went to whom, when, under which approval, with which marking",
                READERS);
    }

    @Bean
    Destination recipientsDestination() {
        return new Destination(45, "Recipients", "/recipients", "Who may be sent what, and on which way", READERS);
    }
}
