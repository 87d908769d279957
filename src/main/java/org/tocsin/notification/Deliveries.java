package org.tocsin.notification;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.People;

/** Hands messages to their channel, as often as the engine tries. */
@Service
@Transactional
public class Deliveries {

    private final Messages messages;
    private final Channels channels;
    private final People people;
    private final Links links;
    private final MissedDeliveries missed;
    private final CaseSight sight;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Deliveries(
            Messages messages,
            Channels channels,
            People people,
            Links links,
            MissedDeliveries missed,
            CaseSight sight,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.messages = messages;
        this.channels = channels;
        this.people = people;
        this.links = links;
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

    /** A case may have become restricted while the message waited. */
    private void deliver(Envelope envelope, boolean lastAttempt) {
        var named = sight.namedPeople(envelope.message().caseId());
        if (named.map(only -> only.contains(envelope.message().recipient())).orElse(true)) {
            choose(envelope, named.isPresent(), lastAttempt);
        } else {
            keep(envelope.message(), "The case is restricted and the recipient is not named");
        }
    }

    /** A channel may have been marked as untrusted while the message waited; the next one takes it. */
    private void choose(Envelope envelope, boolean isRestricted, boolean lastAttempt) {
        var to = addressee(envelope);
        var choice = channels.choose(envelope.message().caseId(), to, isRestricted);
        choice.channel()
                .ifPresentOrElse(
                        channel -> send(channel, to, envelope, lastAttempt),
                        () -> keep(envelope.message(), choice.trouble()));
    }

    private Addressee addressee(Envelope envelope) {
        var userId = envelope.message().recipient();
        return people.find(userId)
                .map(person -> new Addressee(userId, person.name(), person.email()))
                .orElseGet(() -> new Addressee(userId, "", envelope.address()));
    }

    private void send(Channel channel, Addressee to, Envelope envelope, boolean lastAttempt) {
        var message = envelope.message();
        try {
            channel.send(envelope.parcel(to, links.to(envelope.path()), channel.isPersonal()));
        } catch (ChannelFailed e) {
            throw missed.record(message, channel.id(), String.valueOf(e.getMessage()), lastAttempt);
        }
        messages.sent(message.id(), channel.id(), clock.instant());
        facts.publishEvent(new MessageSent(message.caseId(), message.id(), channel.id(), message.attempts() + 1));
    }

    private void keep(Message message, String trouble) {
        messages.kept(message.id(), trouble);
        facts.publishEvent(
                new MessageKept(message.caseId(), message.id(), message.kind(), message.recipient(), trouble));
    }
}
