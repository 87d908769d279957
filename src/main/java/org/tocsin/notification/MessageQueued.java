package org.tocsin.notification;

import java.time.Instant;
import org.tocsin.audit.Fact;

/**
 * A message waits for its delivery.
 *
 * @param subject the case
 * @param messageId the message
 * @param notice what it is about
 * @param recipient user id; empty for somebody outside
 * @param heldBack whether it waits because nobody wants to be disturbed
 * @param dueAt from when on it may leave
 */
public record MessageQueued(
        String subject, String messageId, String notice, String recipient, boolean heldBack, Instant dueAt)
        implements Fact {}
