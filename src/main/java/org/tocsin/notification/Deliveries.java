package org.tocsin.notification;

import jakarta.mail.MessagingException;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.identity.CaseSight;

/** Hands messages to their channel, as often as the engine tries. */
@Service
@Transactional
public class Deliveries {

    private final Messages messages;
    private final MailChannel mail;
    private final MissedDeliveries missed;
    private final CaseSight sight;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Deliveries(
            Messages messages,
            MailChannel mail,
            MissedDeliveries missed,
            CaseSight sight,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.messages = messages;
        this.mail = mail;
        this.missed = missed;
        this.sight = sight;
        this.clock = clock;
        this.facts = facts;
    }

    /**
     * Delivers a message once: one that has already been sent is left alone.
     *
     * @param messageId the message
     * @param lastAttempt whether nobody will try again when this goes wrong
     * @throws DeliveryFailed when the channel did not take it; the attempt is kept although the work rolls back
     */
    public void deliver(String messageId, boolean lastAttempt) {
        messages.find(messageId)
                .filter(envelope -> envelope.message().status() != MessageStatus.SENT)
                .ifPresent(envelope -> deliver(envelope, lastAttempt));
    }

    private void deliver(Envelope envelope, boolean lastAttempt) {
        if (mayStillKnow(envelope.message())) {
            send(envelope, lastAttempt);
        } else {
            keep(envelope.message());
        }
    }

    /** A case may have become restricted while the message waited. */
    private boolean mayStillKnow(Message message) {
        return sight.namedPeople(message.caseId())
                .map(only -> only.contains(message.recipient()))
                .orElse(true);
    }

    private void send(Envelope envelope, boolean lastAttempt) {
        var message = envelope.message();
        try {
            mail.send(envelope);
        } catch (MessagingException | MailException e) {
            throw missed.record(message, Trouble.of(e), lastAttempt);
        }
        messages.sent(message.id(), clock.instant());
        facts.publishEvent(new MessageSent(message.caseId(), message.id(), message.attempts() + 1));
    }

    private void keep(Message message) {
        var trouble = "The case is restricted and the recipient is not named";
        messages.kept(message.id(), trouble);
        facts.publishEvent(
                new MessageKept(message.caseId(), message.id(), message.kind(), message.recipient(), trouble));
    }
}
