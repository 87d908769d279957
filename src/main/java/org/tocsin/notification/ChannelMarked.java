package org.tocsin.notification;

import org.tocsin.audit.Fact;

/**
 * A channel may no longer be used for a case, or may be again.
 *
 * @param subject the case
 * @param channel the channel's id
 * @param trusted whether messages about the case may take it
 * @param why the reason
 */
public record ChannelMarked(String subject, String channel, boolean trusted, String why) implements Fact {}
