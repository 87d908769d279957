package org.tocsin.notification.webhook;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A program that takes messages.
 *
 * @param url where it listens; empty when there is none
 * @param secret shared with it, at least 16 characters
 * @param personal whether it hands each message to its recipient alone, as a gateway to telephones does; only then is it
 *     given those of restricted cases
 */
@ConfigurationProperties("tocsin.notification.webhook")
record WebhookSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String secret,
        @DefaultValue("false") boolean personal) {

    private static final int SHORTEST = 16;

    WebhookSettings {
        if (!url.isBlank() && secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "tocsin.notification.webhook.secret needs at least " + SHORTEST + " characters");
        }
    }

    boolean isThere() {
        return !url.isBlank();
    }

    URI address() {
        return URI.create(url.strip());
    }

    /** Without the secret, because settings are logged when they are wrong. */
    @Override
    public String toString() {
        return "WebhookSettings[isThere=" + isThere() + "]";
    }
}
