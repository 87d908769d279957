package org.tocsin.sharing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Decision;
import org.tocsin.engine.Decisions;
import org.tocsin.identity.Role;
import org.tocsin.incident.IncidentDesk;

/** Asks the decision table {@code release-rule} whether something may leave. */
@Component
class ReleaseRule {

    static final String TABLE = "release-rule";

    private final Decisions decisions;
    private final Recipients recipients;
    private final IncidentDesk desk;
    private final CaseHolds holds;

    ReleaseRule(Decisions decisions, Recipients recipients, IncidentDesk desk, CaseHolds holds) {
        this.decisions = decisions;
        this.recipients = recipients;
        this.desk = desk;
        this.holds = holds;
    }

    /**
     * What the rule says.
     *
     * @param verdict whether it may leave
     * @param roles who must approve
     * @param needsRedaction whether something has to be taken out first
     * @param why the source of the rule that fired
     * @param table the version that was asked
     */
    record Ruling(ReleaseVerdict verdict, List<Role> roles, boolean needsRedaction, String why, String table) {}

    /** The ruling for a request as case, register and table are now. */
    Ruling rulingFor(RequestView request) {
        var to = recipients
                .find(request.asked().recipient())
                .orElseThrow(() ->
                        new UnknownRecipient(String.valueOf(request.asked().recipient())));
        var decision = decisions.decide(TABLE, inputs(request, to));
        var roles = roles(decision);
        return new Ruling(
                roles.flatMap(known -> ReleaseVerdict.of(decision.text("release")))
                        .orElse(ReleaseVerdict.FORBIDDEN),
                roles.orElse(List.of()),
                decision.text("redaction").equals("required"),
                String.join("; ", decision.sources()),
                TABLE + ":" + decision.version());
    }

    private Map<String, Object> inputs(RequestView request, RecipientView to) {
        var asked = request.asked();
        var inputs = new HashMap<String, Object>();
        inputs.put("tlp", asked.tlp().id());
        inputs.put("pap", asked.pap().id());
        inputs.put("inside", to.isInside());
        inputs.put("recipientKind", to.kind().id());
        inputs.put("recipientCommunity", to.community());
        inputs.put("recipientCountry", to.country());
        inputs.put("aboveCeiling", !asked.tlp().isWithin(to.ceiling()));
        inputs.put("encrypted", to.isEncrypted());
        inputs.put("personalData", asked.personalData());
        inputs.put("lawEnforcementHold", holds.of(request.incident()).isPresent());
        inputs.put("confidential", desk.get(request.incident()).restricted());
        return inputs;
    }

    /** A role that there is not cannot approve, so a rule that names one forbids. */
    private static Optional<List<Role>> roles(Decision decision) {
        var names = Arrays.stream(decision.text("approverRoles").split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        var roles = names.stream().map(Role::of).flatMap(Optional::stream).toList();
        return roles.size() == names.size() ? Optional.of(roles) : Optional.empty();
    }
}
