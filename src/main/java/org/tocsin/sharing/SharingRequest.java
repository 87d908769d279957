package org.tocsin.sharing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tocsin.documents.Tlp;
import org.tocsin.incident.IncidentId;

/** A request to share. Its methods change it and refuse what may not be; the desk tells the world. */
@Table("sharing_request")
class SharingRequest {

    private static final String SEPARATOR = ",";

    @Id
    private final String number;

    private final String incident;
    private String state = RequestState.ASKED.id();
    private int round;
    private long recipient;
    private String tlp = "";
    private String pap = "";
    private boolean personalData;
    private String fields = "";
    private String indicators = "";
    private String note = "";
    private String files = "";
    private String documents = "";
    private String formats = "";
    private String why = "";
    private @Nullable Instant neededBy;
    private String redactions = "";
    private final String requestedBy;
    private final Instant requestedAt;
    private String changedBy = "";
    private String verdict = "";
    private String verdictWhy = "";
    private String contentHash = "";
    private @Nullable Instant endedAt;

    @Version
    private int version;

    SharingRequest(String number, String incident, String requestedBy, Instant requestedAt) {
        this.number = number;
        this.incident = incident;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    /** This is asked for from now on; only while nobody works on what was asked before. */
    void ask(Asked asked, List<DocumentCopy> copies) {
        mustBe(RequestState.ASKED, RequestState.REVISION);
        recipient = asked.recipient();
        tlp = asked.tlp().id();
        pap = asked.pap().id();
        personalData = asked.personalData();
        fields = String.join(SEPARATOR, asked.fields());
        indicators = asked.indicators();
        note = asked.note();
        files = String.join(SEPARATOR, asked.files());
        documents = copies.stream().map(DocumentCopy::text).collect(Collectors.joining(SEPARATOR));
        formats = String.join(SEPARATOR, asked.formats());
        why = asked.why();
        neededBy = asked.neededBy().orElse(null);
        redactions = new Redactions(asked.redactions()).lines();
    }

    /** Somebody had a hand in it, for whoever asked: it is their own request too from now on. */
    void beChangedBy(String person) {
        if (!view().isOwn(person)) {
            changedBy = changedBy.isEmpty() ? person : changedBy + SEPARATOR + person;
        }
    }

    /** The rule has spoken: it may leave, after redaction and approval as the rule says, or it may not. */
    void judge(ReleaseVerdict rule, String reason) {
        verdict = rule.id();
        verdictWhy = reason;
        contentHash = "";
        enter(rule == ReleaseVerdict.FORBIDDEN ? RequestState.REVISION : RequestState.ASKED);
    }

    /** Something is to be taken out first. */
    void waitForRedaction() {
        enter(RequestState.REDACTION);
    }

    /** This is taken out. */
    void redact(Redactions words) {
        mustBe(RequestState.REDACTION);
        redactions = words.lines();
        enter(RequestState.ASKED);
    }

    /** What leaves is fixed; whoever must approve is asked for it. */
    void fix(String sha256, boolean isToBeApproved) {
        mustBe(RequestState.ASKED);
        contentHash = sha256;
        round++;
        enter(isToBeApproved ? RequestState.APPROVAL : RequestState.RELEASING);
    }

    /** Everybody has approved. */
    void beApproved() {
        mustBe(RequestState.APPROVAL);
        enter(RequestState.RELEASING);
    }

    /** Somebody has refused. */
    void beRefused() {
        mustBe(RequestState.APPROVAL);
        enter(RequestState.REVISION);
    }

    /** What would leave is not what was approved. */
    void haveChanged() {
        mustBe(RequestState.RELEASING);
        contentHash = "";
        enter(RequestState.ASKED);
    }

    /** Nobody knows how sending ended. */
    void beUncertain() {
        mustBe(RequestState.RELEASING);
        enter(RequestState.UNCERTAIN);
    }

    /** It had not been sent and is sent again. */
    void sendAgain() {
        mustBe(RequestState.UNCERTAIN);
        enter(RequestState.RELEASING);
    }

    /** It has left. */
    void beReleased(Instant at) {
        mustBe(RequestState.RELEASING, RequestState.UNCERTAIN);
        end(RequestState.RELEASED, at);
    }

    /** Whoever asked does so again. */
    void askAgain() {
        mustBe(RequestState.REVISION);
        enter(RequestState.ASKED);
    }

    /** Whoever asked gives it up. */
    void withdraw(Instant at) {
        mustBe(RequestState.REVISION);
        end(RequestState.WITHDRAWN, at);
    }

    /** Refuses when it is somewhere else. */
    void mustBe(RequestState... expected) {
        var now = RequestState.of(state).orElseThrow();
        if (Arrays.stream(expected).noneMatch(now::equals)) {
            throw new RequestMovedOn(SharingId.of(number), now);
        }
    }

    RequestView view() {
        return new RequestView(
                SharingId.of(number),
                IncidentId.of(incident),
                RequestState.of(state).orElseThrow(),
                round,
                asked(),
                copies(),
                requestedBy,
                requestedAt,
                Set.copyOf(split(changedBy)),
                ReleaseVerdict.of(verdict),
                verdictWhy,
                contentHash,
                Optional.ofNullable(endedAt));
    }

    /** How often it was changed; a change that somebody else overtook is refused. */
    int version() {
        return version;
    }

    private Asked asked() {
        return new Asked(
                recipient,
                Tlp.of(tlp).orElseThrow(),
                Pap.of(pap).orElseThrow(),
                personalData,
                split(fields),
                indicators,
                note,
                split(files),
                copies().stream().map(DocumentCopy::document).toList(),
                split(formats),
                why,
                Optional.ofNullable(neededBy),
                Redactions.parse(redactions).all());
    }

    private List<DocumentCopy> copies() {
        return split(documents).stream().map(DocumentCopy::of).toList();
    }

    private static List<String> split(String ids) {
        return ids.isEmpty() ? List.of() : List.of(ids.split(SEPARATOR, -1));
    }

    private void enter(RequestState next) {
        state = next.id();
    }

    private void end(RequestState last, Instant at) {
        endedAt = at;
        enter(last);
    }
}
