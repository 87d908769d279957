package org.tocsin.intake;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.People;

/** What may be said about how a report came in. */
@Component
class ReceptionRules {

    /** The reporter of a report that was entered for somebody without a user id. */
    static final String NOBODY_KNOWN = "anonymous";

    private final People people;

    ReceptionRules(People people) {
        this.people = people;
    }

    void check(EventReport report, Reception reception, Instant now) {
        ReportRules.mustBePast("receivedAt", reception.at(), now);
        if (reception.at().isBefore(report.detected().start())) {
            throw new AnswerRefused("receivedAt", "It cannot reach you before it was noticed");
        }
        reception.user().filter(user -> people.find(user).isEmpty()).ifPresent(stranger -> {
            throw new AnswerRefused("receivedUser", "Nobody has the user id \u201c" + stranger + "\u201d");
        });
    }
}
