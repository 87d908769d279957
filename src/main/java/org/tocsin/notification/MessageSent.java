package org.tocsin.notification;

import org.tocsin.audit.Fact;

/**
 * The mail server has taken a message.
 *
 * @param subject the case
 * @param messageId the message
 * @param attempt which attempt it was
 */
public record MessageSent(String subject, String messageId, int attempt) implements Fact {}
