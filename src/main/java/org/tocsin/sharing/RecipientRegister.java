package org.tocsin.sharing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.OneTimeSecret;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;
import org.tocsin.incident.Reasons;
import org.tocsin.notification.webhook.Post;

/** Who may be sent what: the register of recipients, kept by the managers of the response team and by legal. */
@Service
@Transactional
public class RecipientRegister {

    /** Recipients on a page. */
    public static final int PAGE_SIZE = 50;

    /** Whoever reviews what left must not decide where it may go: compliance reads the register. */
    private static final Role[] KEEPERS = {Role.ISIRT_MANAGER, Role.LEGAL};

    private final Recipients recipients;
    private final RecipientKeys keys;
    private final Post post;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    RecipientRegister(
            Recipients recipients,
            RecipientKeys keys,
            Post post,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.recipients = recipients;
        this.keys = keys;
        this.post = post;
        this.user = user;
        this.clock = clock;
        this.facts = facts;
    }

    /**
     * A further recipient.
     *
     * @throws AnswerRefused naming the field that is wrong; an expired or revoked key among them
     */
    public RecipientView enter(RecipientEntry entry) {
        user.mustBe("recipients", "enter-recipient", KEEPERS);
        var view = checked(entry, 0, 0);
        mustBeFree(view);
        var id = recipients.add(view, OneTimeSecret.make());
        facts.publishEvent(new RecipientEntered(
                subject(id),
                view.name(),
                view.kind().id(),
                view.ceiling().id(),
                view.channel().id()));
        return get(id);
    }

    /** What is known of a recipient changes; refuses when somebody else changed it meanwhile. */
    public void change(long id, int version, RecipientEntry entry) {
        user.mustBe(subject(id), "change-recipient", KEEPERS);
        var known = get(id);
        var view = checked(withKeyOf(known, entry), id, version);
        mustBeFree(view);
        replace(keepingRevocation(known, view));
        facts.publishEvent(new RecipientChanged(
                subject(id),
                view.name(),
                view.kind().id(),
                view.ceiling().id(),
                view.channel().id(),
                view.active()));
    }

    /** The recipient's key must not be used any more. */
    public void revokeKey(long id, String why) {
        user.mustBe(subject(id), "revoke-key", KEEPERS);
        Reasons.mustBeGiven("revokeReason", why);
        var known = get(id);
        if (known.key().isNone()) {
            throw new AnswerRefused("revokeReason", "There is no key");
        }
        var key = known.key();
        replace(with(known, new RecipientView.Key(key.kind(), key.text(), key.fingerprint(), key.expiresAt(), why)));
        facts.publishEvent(new RecipientKeyRevoked(subject(id), key.fingerprint(), why));
    }

    /** The recipient. Throws {@link UnknownRecipient} when there is none. */
    @Transactional(readOnly = true)
    public RecipientView get(long id) {
        return recipients.find(id).orElseThrow(() -> new UnknownRecipient(String.valueOf(id)));
    }

    /** The recipient, when there is one. */
    @Transactional(readOnly = true)
    public Optional<RecipientView> find(long id) {
        return recipients.find(id);
    }

    /** A page of the register, one more than fits when there are further ones. */
    @Transactional(readOnly = true)
    public List<RecipientView> page(String text, int page) {
        return recipients.page(text, page * PAGE_SIZE, PAGE_SIZE + 1);
    }

    /** Everybody to whom something may go now, by name. */
    @Transactional(readOnly = true)
    public List<RecipientView> active() {
        return recipients.active();
    }

    /** With what the recipient proves that a webhook's call is ours; shown to those who keep the register. */
    @Transactional(readOnly = true)
    public String secretOf(long id) {
        user.mustBe(subject(id), "read-secret", KEEPERS);
        return recipients.secretOf(id);
    }

    /** Whether the current user keeps the register. */
    public boolean mayKeep() {
        return user.is(KEEPERS);
    }

    /** What is wrong with a recipient's key now; empty when nothing is, or when there is no key. */
    public Optional<String> troubleWithKey(RecipientView recipient) {
        return keys.trouble(recipient);
    }

    private RecipientView checked(RecipientEntry entry, long id, int version) {
        var channel = RecipientRules.channel(entry.channel());
        var address = RecipientRules.address(channel, entry.address(), post::isAllowed);
        return new RecipientView(
                id,
                RecipientRules.name(entry.name()),
                RecipientRules.kind(entry.kind()),
                RecipientRules.community(entry.community()),
                RecipientRules.country(entry.country()),
                RecipientRules.ceiling(entry.ceiling()),
                channel,
                address,
                keys.checked(RecipientRules.keyKind(entry.keyKind(), channel), entry.keyText(), address),
                entry.active(),
                user.id(),
                clock.instant(),
                version);
    }

    /** Nobody has to paste the key again that is known. */
    private static RecipientEntry withKeyOf(RecipientView known, RecipientEntry entry) {
        var isSame = entry.keyText().isBlank() && known.key().kind().id().equals(entry.keyKind());
        return new RecipientEntry(
                entry.name(),
                entry.kind(),
                entry.community(),
                entry.country(),
                entry.ceiling(),
                entry.channel(),
                entry.address(),
                entry.keyKind(),
                isSame ? known.key().text() : entry.keyText(),
                entry.active());
    }

    /** A key that was revoked here stays so, until another one takes its place. */
    private static RecipientView keepingRevocation(RecipientView known, RecipientView view) {
        var key = view.key();
        return key.fingerprint().equals(known.key().fingerprint())
                ? with(
                        view,
                        new RecipientView.Key(
                                key.kind(),
                                key.text(),
                                key.fingerprint(),
                                key.expiresAt(),
                                known.key().revoked()))
                : view;
    }

    private static RecipientView with(RecipientView view, RecipientView.Key key) {
        return new RecipientView(
                view.id(),
                view.name(),
                view.kind(),
                view.community(),
                view.country(),
                view.ceiling(),
                view.channel(),
                view.address(),
                key,
                view.active(),
                view.changedBy(),
                view.changedAt(),
                view.version());
    }

    private void replace(RecipientView view) {
        if (!recipients.replace(view)) {
            throw new OptimisticLockingFailureException("Recipient " + view.id() + " was changed meanwhile");
        }
    }

    private void mustBeFree(RecipientView view) {
        recipients.named(view.name()).filter(other -> other != view.id()).ifPresent(other -> {
            throw new AnswerRefused("name", "There is a recipient of this name already");
        });
    }

    private static String subject(long id) {
        return "recipient " + id;
    }
}
