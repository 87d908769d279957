package org.tocsin.sharing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.Reasons;

/** The mark of a case that law enforcement asked to keep information back; legal and the ISIRT managers decide. */
@Service
@Transactional
public class CaseHolds {

    private static final Role[] DECIDERS = {Role.LEGAL, Role.ISIRT_MANAGER};

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    CaseHolds(JdbcClient jdbc, CurrentUser user, Clock clock, ApplicationEventPublisher facts) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
        this.facts = facts;
    }

    /** Information of the case is kept back from now on. */
    public void set(IncidentId id, String why) {
        user.mustBe(id.number(), "set-hold", DECIDERS);
        Reasons.mustBeGiven("holdReason", why);
        if (of(id).isPresent()) {
            throw new AnswerRefused("holdReason", "Information of this case is already kept back");
        }
        jdbc.sql("insert into sharing_hold (incident, why, set_by, set_at) values (?, ?, ?, ?)")
                .params(id.number(), why, user.id(), Timestamp.from(clock.instant()))
                .update();
        facts.publishEvent(new LawEnforcementHoldSet(id.number(), why));
    }

    /** Nobody needs it to be kept back any more. */
    public void lift(IncidentId id, String why) {
        user.mustBe(id.number(), "lift-hold", DECIDERS);
        Reasons.mustBeGiven("holdReason", why);
        if (jdbc.sql("delete from sharing_hold where incident = ?")
                        .param(id.number())
                        .update()
                == 0) {
            throw new AnswerRefused("holdReason", "Nothing of this case is kept back");
        }
        facts.publishEvent(new LawEnforcementHoldLifted(id.number(), why));
    }

    /** The mark, when there is one. */
    @Transactional(readOnly = true)
    public Optional<CaseHold> of(IncidentId id) {
        return jdbc.sql("select * from sharing_hold where incident = ?")
                .param(id.number())
                .query((rs, row) -> new CaseHold(
                        rs.getString("why"),
                        rs.getString("set_by"),
                        rs.getTimestamp("set_at").toInstant()))
                .optional();
    }

    /** Whether the current user decides about it. */
    public boolean mayDecide() {
        return user.is(DECIDERS);
    }
}
