package org.tocsin.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave.
 *
 * @param from the sender that people see
 */
@ConfigurationProperties("tocsin.notification")
record NotificationSettings(
        @DefaultValue("tocsin@localhost") String from) {}
