package org.tocsin.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.notification.Channel;
import org.tocsin.notification.ChannelContract;
import org.tocsin.notification.HttpReceiver;

/** A program that takes signed JSON. */
class WebhookChannelTest extends ChannelContract {

    private static final String SECRET = "a secret of the webhook";

    private static final HttpReceiver PROGRAM = new HttpReceiver();

    @AfterAll
    static void hangUp() {
        PROGRAM.stop();
    }

    @BeforeEach
    void takeEverything() {
        PROGRAM.refuse(0);
    }

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

    @Test
    void isPersonalOnlyWhenItIsSaidToBe() {
        assertThat(open().isPersonal()).isFalse();
    }

    @Override
    protected Channel open() {
        return channel(PROGRAM.address("/hook").toString());
    }

    @Override
    protected Channel closed() {
        return channel("");
    }

    @Override
    protected Channel towards(int port) {
        return channel("http://localhost:" + port + "/hook");
    }

    @Override
    protected void refuse(int messages) {
        PROGRAM.refuse(messages);
    }

    @Override
    protected List<Arrived> about(String number) {
        return PROGRAM.about(number).stream()
                .map(posted -> new Arrived(posted.key(), posted.headers(), posted.body()))
                .toList();
    }

    private static Channel channel(String url) {
        return new WebhookChannel(
                new WebhookSettings(url, SECRET, false),
                new Post(new PostSettings(true), Clock.systemUTC()),
                new ObjectMapper());
    }
}
