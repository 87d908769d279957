package org.tocsin.notification;

import org.tocsin.audit.Fact;

/**
 * A message waits for its delivery.
 *
 * @param subject the case
 * @param messageId the message
 * @param notice what it is about
 * @param recipient user id; empty for somebody outside
 */
public record MessageQueued(String subject, String messageId, String notice, String recipient) implements Fact {}
