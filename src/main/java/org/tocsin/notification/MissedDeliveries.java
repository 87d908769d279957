package org.tocsin.notification;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.Refusals;

/** Keeps the trace of an attempt that went wrong, although the engine rolls its work back to try again. */
@Component
class MissedDeliveries {

    private final Messages messages;
    private final Refusals refusals;

    MissedDeliveries(Messages messages, Refusals refusals) {
        this.messages = messages;
        this.refusals = refusals;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public DeliveryFailed record(Message message, String channel, String trouble, boolean lastAttempt) {
        messages.missed(message.id(), channel, lastAttempt ? MessageStatus.FAILED : MessageStatus.PENDING, trouble);
        refusals.record(
                new DeliveryMissed(message.caseId(), message.id(), message.attempts() + 1, lastAttempt, trouble));
        return new DeliveryFailed(message.id(), trouble);
    }
}
