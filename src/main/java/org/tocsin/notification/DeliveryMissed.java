package org.tocsin.notification;

import org.tocsin.audit.Fact;

/**
 * An attempt to deliver a message went wrong.
 *
 * @param subject the case
 * @param messageId the message
 * @param attempt which attempt it was
 * @param last whether it is given up
 * @param trouble what the channel said, without addresses
 */
public record DeliveryMissed(String subject, String messageId, int attempt, boolean last, String trouble)
        implements Fact {}
