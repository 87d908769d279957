package org.tocsin.notification.webhook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where letters may go.
 *
 * @param plainHttp whether addresses without TLS and on this machine are served too: for trying it out only
 */
@ConfigurationProperties("tocsin.notification")
record PostSettings(@DefaultValue("false") boolean plainHttp) {}
