package org.tocsin.notification.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tocsin.notification.Addressee;
import org.tocsin.notification.Channel;
import org.tocsin.notification.HttpChannelContract;
import org.tocsin.notification.Parcel;
import org.tocsin.notification.webhook.SomePost;

/** A room of a chat that takes what Slack, Mattermost and Teams take. */
class ChatChannelTest extends HttpChannelContract {

    @Test
    void saysOneLineAndTheLinkAndNothingElse() throws JsonProcessingException {
        open().send(new Parcel(
                "one",
                "INC-2020-777777",
                "incident-declared",
                new Addressee("mara.manager", "Mara <!channel> @here & co", "mara@example.org"),
                "[INC-2020-777777] An incident was declared",
                "The receipt is 1234-5678",
                "https://tocsin.example/cases/INC-2020-777777",
                Instant.EPOCH));

        var said = new ObjectMapper()
                .readTree(receiver.about("INC-2020-777777").get(0).body());
        assertThat(said.size()).isEqualTo(1);
        assertThat(said.path("text").asText()).isEqualTo("""
                [INC-2020-777777] An incident was declared (for Mara &lt;!channel&gt; @\u200Bhere &amp; co)
                https://tocsin.example/cases/INC-2020-777777""");
    }

    @Override
    protected String path() {
        return "/services/a-password";
    }

    @Override
    protected Channel channel(String url) {
        return new ChatChannel(new ChatSettings(url), SomePost.withoutTls(), new ObjectMapper());
    }
}
