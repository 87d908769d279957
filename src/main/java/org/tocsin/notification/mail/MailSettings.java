package org.tocsin.notification.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave.
 *
 * @param from the sender that people see
 */
@ConfigurationProperties("tocsin.notification")
record MailSettings(@DefaultValue("tocsin@localhost") String from) {}
