package org.tocsin.notification.chat;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A room of a chat.
 *
 * @param url the address of its incoming webhook, which is a password; empty when there is none
 */
@ConfigurationProperties("tocsin.notification.chat")
record ChatSettings(@DefaultValue("") String url) {

    boolean isThere() {
        return !url.isBlank();
    }

    URI address() {
        return URI.create(url.strip());
    }

    /** Without the address, because it is a password. */
    @Override
    public String toString() {
        return "ChatSettings[isThere=" + isThere() + "]";
    }
}
