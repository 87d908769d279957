package org.tocsin.notification;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.Fact;
import org.tocsin.identity.Absences;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.People;
import org.tocsin.identity.Person;
import org.tocsin.identity.Role;

/** Tells people what concerns them; what they were told stays with the case, whether it could be sent or not. */
@Service
@Transactional
public class Notifications {

    private static final int MOST_SHOWN = 200;

    private final Messages messages;
    private final Wording wording;
    private final Links links;
    private final Channels channels;
    private final QuietHours quiet;
    private final People people;
    private final Absences absences;
    private final CurrentUser user;
    private final CaseSight sight;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Notifications(
            Messages messages,
            Wording wording,
            Links links,
            Channels channels,
            QuietHours quiet,
            People people,
            Absences absences,
            CurrentUser user,
            CaseSight sight,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.messages = messages;
        this.wording = wording;
        this.links = links;
        this.channels = channels;
        this.quiet = quiet;
        this.people = people;
        this.absences = absences;
        this.user = user;
        this.sight = sight;
        this.clock = clock;
        this.facts = facts;
    }

    /** Writes a message for everybody whom the notice is for; of a restricted case only named people are told. */
    public void notify(Notice notice) {
        var named = sight.namedPeople(notice.caseId());
        addressees(notice.to()).stream()
                .filter(addressee ->
                        named.map(only -> only.contains(addressee.userId())).orElse(true))
                .forEach(addressee -> write(notice, addressee, named.isPresent()));
    }

    /** The newest messages about a case, newest first. */
    @Transactional(readOnly = true)
    public List<Message> of(String caseId) {
        return messages.of(caseId, MOST_SHOWN).stream().map(Envelope::readable).toList();
    }

    /** Has a message tried again that was given up. Throws {@link MessageNotGivenUp} for any other. */
    public void retry(String caseId, String messageId) {
        sight.mustSee(caseId);
        user.mustBe(caseId, "retry-message", Role.POC, Role.ISIRT, Role.ISIRT_MANAGER);
        var message = messages.find(messageId)
                .map(Envelope::message)
                .filter(found -> found.caseId().equals(caseId) && found.isGivenUp())
                .orElseThrow(MessageNotGivenUp::new);
        messages.triedAgain(message.id());
        facts.publishEvent(new MessageRetried(caseId, message.id()));
    }

    private List<Addressee> addressees(Recipient to) {
        if (to instanceof Recipient.Holders holders) {
            return people.with(holders.role()).stream()
                    .map(Notifications::addressee)
                    .toList();
        }
        if (to instanceof Recipient.Outsider outsider) {
            return List.of(new Addressee("", "", outsider.address().strip()));
        }
        if (to instanceof Recipient.Others others) {
            return among(others);
        }
        return person(((Recipient.Colleague) to).userId());
    }

    private List<Addressee> among(Recipient.Others others) {
        return addressees(others.among()).stream()
                .filter(addressee -> !others.except().contains(addressee.userId()))
                .toList();
    }

    /** Who acts for somebody who is away is told too. */
    private List<Addressee> person(String userId) {
        return Stream.of(userId, absences.inFor(userId))
                .distinct()
                .flatMap(id -> people.find(id).stream())
                .map(Notifications::addressee)
                .toList();
    }

    private static Addressee addressee(Person person) {
        return new Addressee(person.id(), person.name(), person.email());
    }

    private void write(Notice notice, Addressee addressee, boolean isRestricted) {
        var choice = channels.choose(notice.caseId(), addressee, isRestricted);
        var message = message(notice, addressee, choice);
        var secret = choice.channel().isPresent() ? notice.model().getOrDefault("receipt", "") : "";
        messages.add(new Envelope(message, addressee.isOutside() ? addressee.address() : "", secret, path(notice)));
        facts.publishEvent(fact(message));
    }

    private Message message(Notice notice, Addressee addressee, Channels.Choice choice) {
        var words = words(notice);
        return new Message(
                UUID.randomUUID().toString(),
                notice.caseId(),
                notice.kind().id(),
                addressee.userId(),
                wording.subject(notice.kind(), words),
                wording.text(notice.kind(), words),
                choice.channel().isPresent() ? MessageStatus.PENDING : MessageStatus.NOT_SENT,
                0,
                choice.trouble(),
                choice.channel().map(Channel::id).orElse(""),
                choice.channel().flatMap(channel -> quiet.holdingBack(notice.kind())),
                clock.instant(),
                Optional.empty());
    }

    private static String path(Notice notice) {
        return notice.model().getOrDefault("path", "/cases/" + notice.caseId());
    }

    private Map<String, String> words(Notice notice) {
        var words = new HashMap<>(notice.model());
        words.remove("receipt");
        words.put("number", notice.caseId());
        words.put("link", links.to(path(notice)));
        return words;
    }

    private static Fact fact(Message message) {
        return message.status() == MessageStatus.PENDING
                ? new MessageQueued(
                        message.caseId(),
                        message.id(),
                        message.kind(),
                        message.recipient(),
                        message.heldUntil().isPresent(),
                        message.heldUntil().orElse(message.createdAt()))
                : new MessageKept(
                        message.caseId(), message.id(), message.kind(), message.recipient(), message.trouble());
    }
}
