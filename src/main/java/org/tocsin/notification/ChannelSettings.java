package org.tocsin.notification;

import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which channels serve, and when nobody wants to be disturbed.
 *
 * @param channels ids of channels, the one that is tried first at the head
 * @param zone in which the quiet hours of the table {@code quiet-hours} count
 */
@ConfigurationProperties("tocsin.notification")
record ChannelSettings(
        @DefaultValue({"mail", "webhook", "chat"}) List<String> channels,
        @DefaultValue("UTC") ZoneId zone) {

    ChannelSettings {
        channels = List.copyOf(channels);
    }
}
