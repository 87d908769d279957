package org.tocsin.notification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;

/** The channels in the order in which they are tried, and which of them a case may use. */
@Service
@Transactional
public class Channels {

    private static final int LONGEST_REASON = 8_000;

    private final List<Channel> channels;
    private final ChannelMarks marks;
    private final CaseSight sight;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Channels(
            List<Channel> channels,
            ChannelSettings settings,
            ChannelMarks marks,
            CaseSight sight,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.channels = settings.channels().stream()
                .map(id -> named(channels, id))
                .distinct()
                .toList();
        this.marks = marks;
        this.sight = sight;
        this.user = user;
        this.clock = clock;
        this.facts = facts;
    }

    /** The configured channels as a case sees them. */
    @Transactional(readOnly = true)
    public List<ChannelState> of(String caseId) {
        var marked = marks.of(caseId);
        return channels.stream()
                .filter(Channel::isOpen)
                .map(channel -> new ChannelState(channel.id(), mark(marked, channel.id())))
                .toList();
    }

    /** Whether the current user may mark channels for a case: an ISIRT manager, and its owner. */
    @Transactional(readOnly = true)
    public boolean mayMark(String caseId) {
        return user.is(Role.ISIRT_MANAGER)
                || sight.ownerOf(caseId).filter(user.id()::equals).isPresent();
    }

    /**
     * Decides whether messages about a case may take a channel, those that wait already included.
     *
     * @throws AnswerRefused for an unknown channel and a missing reason
     */
    public void mark(String caseId, String channel, boolean trusted, String why) {
        sight.mustSee(caseId);
        if (!mayMark(caseId)) {
            throw user.refused(caseId, "mark-channel", "This is for the owner of the case and for ISIRT managers");
        }
        check(caseId, channel, why);
        marks.add(caseId, new ChannelMark(channel, trusted, why.strip(), user.id(), clock.instant()));
        facts.publishEvent(new ChannelMarked(caseId, channel, trusted, why.strip()));
    }

    /** The channel on which somebody is told about a case now, or why there is none. */
    @Transactional(readOnly = true)
    public Choice choose(String caseId, Addressee to, boolean isRestricted) {
        var untrusted = isAnyOpen() ? untrusted(caseId) : Set.<String>of();
        var isForFew = to.isOutside() || isRestricted;
        return channels.stream()
                .filter(channel -> obstacle(channel, to, untrusted, isForFew).isEmpty())
                .findFirst()
                .map(channel -> new Choice(Optional.of(channel), ""))
                .orElseGet(() -> new Choice(Optional.empty(), trouble(to, untrusted, isForFew)));
    }

    private boolean isAnyOpen() {
        return channels.stream().anyMatch(Channel::isOpen);
    }

    private String trouble(Addressee to, Set<String> untrusted, boolean isForFew) {
        return channels.stream()
                .flatMap(channel -> obstacle(channel, to, untrusted, isForFew).stream())
                .findFirst()
                .orElse("No channel is configured");
    }

    private static Optional<String> obstacle(Channel channel, Addressee to, Set<String> untrusted, boolean isForFew) {
        if (channel.isOpen() && untrusted.contains(channel.id())) {
            return Optional.of("The channel " + channel.id() + " is marked as untrusted for this case");
        }
        if (channel.isOpen() && isForFew && !channel.isPersonal()) {
            return Optional.of("Others read the channel " + channel.id() + " too");
        }
        return channel.obstacle(to);
    }

    private Set<String> untrusted(String caseId) {
        return marks.of(caseId).stream()
                .filter(mark -> !mark.trusted())
                .map(ChannelMark::channel)
                .collect(Collectors.toSet());
    }

    private void check(String caseId, String channel, String why) {
        if (of(caseId).stream().noneMatch(state -> state.id().equals(channel))) {
            throw new AnswerRefused("channel", "There is no such channel");
        }
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            throw new AnswerRefused("channelWhy", "Please give the reason, in at most 8000 characters");
        }
    }

    private static Optional<ChannelMark> mark(List<ChannelMark> marked, String channel) {
        return marked.stream().filter(mark -> mark.channel().equals(channel)).findFirst();
    }

    private static Channel named(List<Channel> channels, String id) {
        return channels.stream()
                .filter(channel -> channel.id().equals(id.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "tocsin.notification.channels names '" + id + "', which is no channel"));
    }

    /**
     * What was chosen.
     *
     * @param channel the channel; empty when none will do
     * @param trouble why none will do; empty otherwise
     */
    public record Choice(Optional<Channel> channel, String trouble) {}
}
