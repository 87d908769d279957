package org.tocsin.notification.webhook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.tocsin.notification.Channel;
import org.tocsin.notification.HttpChannelContract;

/** A program that takes signed JSON. */
class WebhookChannelTest extends HttpChannelContract {

    private static final String SECRET = "a secret of the webhook";

    @Test
    void isNotSetUpWithAWeakSecretOrWithoutTls() {
        assertThatThrownBy(() -> new WebhookSettings("https://hooks.example.org", "short", false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebhookChannel(
                        new WebhookSettings("http://hooks.example.org", SECRET, false),
                        new Post(new PostSettings(false), Clock.systemUTC()),
                        new ObjectMapper()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Override
    protected String path() {
        return "/hook";
    }

    @Override
    protected Channel channel(String url) {
        return new WebhookChannel(
                new WebhookSettings(url, SECRET, false),
                new Post(new PostSettings(true), Clock.systemUTC()),
                new ObjectMapper());
    }
}
