package org.tocsin.notification;

import org.tocsin.audit.Fact;

/**
 * A channel has taken a message.
 *
 * @param subject the case
 * @param messageId the message
 * @param channel the channel's id
 * @param attempt which attempt it was
 */
public record MessageSent(String subject, String messageId, String channel, int attempt) implements Fact {}
