package org.tocsin.notification;

import org.tocsin.audit.Fact;

/**
 * A message could not be handed to any channel and is only shown on the case.
 *
 * @param subject the case
 * @param messageId the message
 * @param notice what it is about
 * @param recipient user id; empty for somebody outside
 * @param trouble what is missing
 */
public record MessageKept(String subject, String messageId, String notice, String recipient, String trouble)
        implements Fact {}
