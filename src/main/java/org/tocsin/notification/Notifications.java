package org.tocsin.notification;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.Fact;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.People;
import org.tocsin.identity.Person;

/** Tells people what concerns them; what they were told stays with the case, whether it could be sent or not. */
@Service
@Transactional
public class Notifications {

    private static final int MOST_SHOWN = 200;

    private final Messages messages;
    private final Wording wording;
    private final Links links;
    private final MailChannel mail;
    private final People people;
    private final CaseSight sight;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Notifications(
            Messages messages,
            Wording wording,
            Links links,
            MailChannel mail,
            People people,
            CaseSight sight,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.messages = messages;
        this.wording = wording;
        this.links = links;
        this.mail = mail;
        this.people = people;
        this.sight = sight;
        this.clock = clock;
        this.facts = facts;
    }

    /** Writes a message for everybody whom the notice is for; of a restricted case only named people are told. */
    public void notify(Notice notice) {
        var named = sight.namedPeople(notice.caseId());
        addressees(notice.to()).stream()
                .filter(addressee ->
                        named.map(only -> only.contains(addressee.userId)).orElse(true))
                .forEach(addressee -> write(notice, addressee));
    }

    /** The newest messages about a case, newest first. */
    @Transactional(readOnly = true)
    public List<Message> of(String caseId) {
        return messages.of(caseId, MOST_SHOWN).stream().map(Envelope::readable).toList();
    }

    private List<Addressee> addressees(Recipient to) {
        if (to instanceof Recipient.Holders holders) {
            return people.with(holders.role()).stream().map(Addressee::of).toList();
        }
        if (to instanceof Recipient.Outsider outsider) {
            return List.of(new Addressee("", outsider.address().strip()));
        }
        return person(((Recipient.Colleague) to).userId());
    }

    private List<Addressee> person(String userId) {
        return people.find(userId).map(Addressee::of).stream().toList();
    }

    private void write(Notice notice, Addressee addressee) {
        var obstacle = obstacle(addressee);
        var envelope = envelope(notice, addressee, obstacle);
        messages.add(envelope);
        facts.publishEvent(fact(envelope.message()));
    }

    private Optional<String> obstacle(Addressee addressee) {
        if (!mail.isOpen()) {
            return Optional.of("No mail server is configured");
        }
        return MailChannel.isAddress(addressee.address) ? Optional.empty() : Optional.of("No mail address is known");
    }

    private Envelope envelope(Notice notice, Addressee addressee, Optional<String> obstacle) {
        var words = words(notice);
        var message = new Message(
                UUID.randomUUID().toString(),
                notice.caseId(),
                notice.kind().id(),
                addressee.userId,
                wording.subject(notice.kind(), words),
                wording.text(notice.kind(), words),
                obstacle.isPresent() ? MessageStatus.NOT_SENT : MessageStatus.PENDING,
                0,
                obstacle.orElse(""),
                clock.instant(),
                Optional.empty());
        var secret = notice.model().getOrDefault("receipt", "");
        return obstacle.isPresent() ? new Envelope(message, "", "") : new Envelope(message, addressee.address, secret);
    }

    private Map<String, String> words(Notice notice) {
        var words = new HashMap<>(notice.model());
        words.remove("receipt");
        words.put("number", notice.caseId());
        words.put("link", links.to(notice.model().getOrDefault("path", "/cases/" + notice.caseId())));
        return words;
    }

    private static Fact fact(Message message) {
        return message.status() == MessageStatus.PENDING
                ? new MessageQueued(message.caseId(), message.id(), message.kind(), message.recipient())
                : new MessageKept(
                        message.caseId(), message.id(), message.kind(), message.recipient(), message.trouble());
    }

    private record Addressee(String userId, String address) {

        static Addressee of(Person person) {
            return new Addressee(person.id(), person.email());
        }
    }
}
