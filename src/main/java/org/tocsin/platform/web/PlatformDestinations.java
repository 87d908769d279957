package org.tocsin.platform.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.identity.Destination;
import org.tocsin.identity.Role;

/** The engine's own applications and the account, which belong to no module. */
@Configuration(proxyBeanMethods = false)
class PlatformDestinations {

    @Bean
    Destination tasklistDestination() {
        return new Destination(
                40,
                "Tasklist",
                "/camunda/app/tasklist/default/",
                "Your tasks and those of your groups",
                EnumSet.complementOf(EnumSet.of(Role.REPORTER)));
    }

    @Bean
    Destination cockpitDestination() {
        return new Destination(
                80,
                "Cockpit",
                "/camunda/app/cockpit/default/",
                "Processes in force, where cases stand, failed jobs",
                Set.of(Role.PROCESS_OWNER, Role.ADMIN));
    }

    @Bean
    Destination adminDestination() {
        return new Destination(
                90, "Admin", "/camunda/app/admin/default/", "People and their roles", Set.of(Role.ADMIN));
    }

    @Bean
    Destination accountDestination() {
        return new Destination(
                100,
                "Account",
                "/account",
                "Your roles, your password, your tokens for programs",
                EnumSet.allOf(Role.class));
    }
}
