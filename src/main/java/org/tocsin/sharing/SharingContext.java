package org.tocsin.sharing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.documents.Wording;
import org.tocsin.engine.TaskContext;
import org.tocsin.identity.People;

/** Shows whoever decides about a request what is asked for, exactly what will leave, and what was decided so far. */
@Component
class SharingContext implements TaskContext {

    private final SharingDesk desk;
    private final Releases releases;
    private final Recipients recipients;
    private final Packing packing;
    private final People people;

    SharingContext(SharingDesk desk, Releases releases, Recipients recipients, Packing packing, People people) {
        this.packing = packing;
        this.desk = desk;
        this.releases = releases;
        this.recipients = recipients;
        this.people = people;
    }

    /** Without the request there is nothing to say: a case may have several. */
    @Override
    public Map<String, Object> contextOf(String caseId, String task) {
        return Map.of();
    }

    @Override
    public Map<String, Object> contextOf(String caseId, String task, String matter) {
        return Optional.of(matter)
                .filter(SharingId::isOne)
                .map(SharingId::of)
                .map(desk::get)
                .filter(view -> view.incident().number().equals(caseId))
                .map(this::context)
                .orElse(Map.of());
    }

    private Map<String, Object> context(RequestView view) {
        return Map.of(
                "ctxSharingRequest", request(view),
                "ctxSharingContent", content(view),
                "ctxSharingSoFar", soFar(view),
                "ctxRelease", release(view));
    }

    /** A document is read where it is decided about: its words stand below what leaves with it. */
    private String content(RequestView view) {
        var consignment = desk.consignmentOf(view);
        return Stream.concat(
                        Stream.of(ContentText.of(consignment, view.contentHash())),
                        consignment.content().documents().stream()
                                .map(document -> "\n--- What " + document.name() + " says ---\n"
                                        + packing.wordsOf(view.id().number(), document)))
                .collect(Collectors.joining("\n"));
    }

    private String request(RequestView view) {
        var asked = view.asked();
        var to = recipients.find(asked.recipient());
        return Stream.of(
                        "Request: " + view.id() + ", asked by " + people.nameOf(view.requestedBy()) + " at "
                                + Wording.of(view.requestedAt()),
                        "Recipient: " + to.map(SharingContext::recipient).orElse(""),
                        "Marking: " + asked.tlp().label() + ", PAP:"
                                + asked.pap().name() + (asked.personalData() ? ", with personal data" : ""),
                        "Why: " + asked.why(),
                        asked.neededBy()
                                .map(at -> "Needed by: " + Wording.of(at))
                                .orElse(""),
                        redactions(asked.redactions()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String recipient(RecipientView to) {
        return to.name() + ", " + Wording.plain(to.kind().id())
                + (to.country().isEmpty() ? "" : ", " + to.country())
                + (to.community().isEmpty() ? "" : ", of " + to.community());
    }

    /** The words stay with whoever took them out. */
    private static String redactions(List<Redaction> redactions) {
        return redactions.isEmpty() ? "" : "Taken out because: " + new Redactions(redactions).reasons();
    }

    private String soFar(RequestView view) {
        var rule = view
                .verdict()
                .map(verdict -> "Release rule: " + Wording.plain(verdict.id()) + ". " + view.verdictWhy())
                .stream();
        var decided = desk.approvalsOf(view.id()).stream()
                .filter(one -> !one.person().isEmpty())
                .map(one -> Wording.of(one.decidedAt()) + " " + Wording.plain(one.decision()) + " by "
                        + people.nameOf(one.person()) + " (" + one.role().id() + "): " + one.why());
        return Stream.concat(rule, decided).collect(Collectors.joining("\n"));
    }

    private String release(RequestView view) {
        return releases.of(view.id()).stream()
                .findFirst()
                .map(one -> "Begun: " + Wording.of(one.begunAt()) + "\nWay: "
                        + one.to().channel().id() + " to " + one.to().address() + "\nMessage id: " + one.messageId()
                        + "\nWhat is known: " + one.trouble())
                .orElse("");
    }
}
