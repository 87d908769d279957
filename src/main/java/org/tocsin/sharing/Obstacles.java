package org.tocsin.sharing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.Role;

/** What keeps something from leaving besides the rule; asked before approval and once more before release. */
@Component
class Obstacles {

    private static final String CHANGED =
            "What would leave is not what was approved: the case, the recipient or a file has changed";

    private final Recipients recipients;
    private final RecipientKeys keys;
    private final Approvers approvers;
    private final Approvals approvals;
    private final Composer composer;
    private final Consignments consignments;
    private final Packing packing;

    Obstacles(
            Recipients recipients,
            RecipientKeys keys,
            Approvers approvers,
            Approvals approvals,
            Composer composer,
            Consignments consignments,
            Packing packing) {
        this.recipients = recipients;
        this.keys = keys;
        this.approvers = approvers;
        this.approvals = approvals;
        this.composer = composer;
        this.consignments = consignments;
        this.packing = packing;
    }

    /** Why there is no use in asking anybody; empty when there is. */
    Optional<String> beforeApproval(RequestView view, ReleaseRule.Ruling ruling) {
        return first(Stream.of(
                () -> withRule(ruling),
                () -> withRecipient(view),
                () -> withContent(view),
                () -> withApprovers(view, ruling)));
    }

    /** Why exactly the approved content cannot leave now; empty when it can. */
    Optional<String> beforeRelease(RequestView view, ReleaseRule.Ruling ruling) {
        return first(Stream.of(
                () -> withRule(ruling),
                () -> withRecipient(view),
                () -> withContent(view),
                () -> asApproved(view),
                () -> withoutApproval(view, ruling)));
    }

    /** A rule that nobody can follow forbids, whatever it was meant to say. */
    private static Optional<String> withRule(ReleaseRule.Ruling ruling) {
        return switch (ruling.verdict()) {
            case FORBIDDEN -> Optional.of(ruling.why());
            case APPROVAL ->
                ruling.roles().isEmpty()
                        ? Optional.of("The release rule demands an approval and names no role that there is")
                        : Optional.empty();
            case ALLOWED ->
                ruling.roles().isEmpty()
                        ? Optional.empty()
                        : Optional.of("The release rule contradicts itself: allowed, and approvals demanded");
        };
    }

    private Optional<String> withRecipient(RequestView view) {
        var to = recipients.find(view.asked().recipient());
        if (to.filter(RecipientView::active).isEmpty()) {
            return Optional.of("Nothing may go to this recipient any more");
        }
        return to.flatMap(keys::trouble);
    }

    private Optional<String> withContent(RequestView view) {
        try {
            return packing.altered(composer.compose(view).content())
                    .map(name -> "The content of " + name + " is not what was uploaded any more");
        } catch (AnswerRefused refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    private Optional<String> withApprovers(RequestView view, ReleaseRule.Ruling ruling) {
        return ruling.roles().stream()
                .filter(role -> approvers.of(role, view).isEmpty())
                .findFirst()
                .map(role -> "Nobody else who may see the case approves as " + words(List.of(role)));
    }

    /** Later changes of the case count: what would leave is built once more and compared. */
    private Optional<String> asApproved(RequestView view) {
        var isKept = consignments.find(view.contentHash()).isPresent();
        var now = Consignments.hashOf(composer.compose(view));
        return isKept && now.equals(view.contentHash()) ? Optional.empty() : Optional.of(CHANGED);
    }

    /** The engine says that it was approved; the records say by whom, and for what. */
    private Optional<String> withoutApproval(RequestView view, ReleaseRule.Ruling ruling) {
        var given = approvals.of(view.id()).stream()
                .filter(one -> one.isGiven() && one.contentHash().equals(view.contentHash()))
                .filter(one -> !view.isOwn(one.person()))
                .map(Approval::role)
                .toList();
        return ruling.roles().stream()
                .filter(role -> !given.contains(role))
                .findFirst()
                .map(role -> "It is not approved by " + words(List.of(role)));
    }

    static String words(List<Role> roles) {
        return roles.stream().map(Role::id).collect(Collectors.joining(", "));
    }

    private static Optional<String> first(Stream<Supplier<Optional<String>>> reasons) {
        return reasons.map(Supplier::get).flatMap(Optional::stream).findFirst();
    }
}
