package org.tocsin.notification;

import org.tocsin.audit.Fact;

/**
 * Somebody had a message that was given up tried again.
 *
 * @param subject the case
 * @param messageId the message
 */
public record MessageRetried(String subject, String messageId) implements Fact {}
