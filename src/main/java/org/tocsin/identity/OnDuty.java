package org.tocsin.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.engine.AnswerRefused;

/** Who is on duty for a role, so that no incident is ever without an owner. */
@Service
@Transactional
public class OnDuty {

    private final JdbcClient jdbc;
    private final People people;
    private final Absences absences;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    OnDuty(
            JdbcClient jdbc,
            People people,
            Absences absences,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.jdbc = jdbc;
        this.people = people;
        this.absences = absences;
        this.user = user;
        this.clock = clock;
        this.facts = facts;
    }

    /**
     * The ISIRT manager on duty: the last one who took over, else the first holder of the role. For one who is away their
     * deputy is on duty if they hold the role, else the first holder who is there; when all are away, nobody is passed over.
     *
     * @throws NobodyOnDuty when nobody holds the role
     */
    @Transactional(readOnly = true)
    public Person isirtManager() {
        var appointed = lastOnDuty(Role.ISIRT_MANAGER)
                .or(() -> people.with(Role.ISIRT_MANAGER).stream().findFirst())
                .orElseThrow(() -> new NobodyOnDuty(Role.ISIRT_MANAGER));
        return absences.isAway(appointed.id()) ? inFor(appointed, Role.ISIRT_MANAGER) : appointed;
    }

    private Person inFor(Person appointed, Role role) {
        var holders = people.with(role).stream()
                .filter(person -> !absences.isAway(person.id()))
                .toList();
        var deputy = absences.inFor(appointed.id());
        return holders.stream()
                .filter(person -> person.id().equals(deputy))
                .findFirst()
                .or(() -> holders.stream().findFirst())
                .orElse(appointed);
    }

    /** Hands the duty to a holder of the role; an ISIRT manager decides. Throws {@link AnswerRefused} for others. */
    public void takeOver(Role role, String userId) {
        user.mustBe(role.id(), "take-over-duty", Role.ISIRT_MANAGER, Role.ADMIN);
        if (!people.holds(userId, role)) {
            throw new AnswerRefused("person", "Nobody with the role " + role.id() + " has this user id");
        }
        jdbc.sql("insert into identity_duty (role, user_id, since, decided_by) values (?, ?, ?, ?)")
                .params(role.id(), userId, Timestamp.from(clock.instant()), user.id())
                .update();
        facts.publishEvent(new DutyTakenOver(role.id(), userId));
    }

    private Optional<Person> lastOnDuty(Role role) {
        return jdbc.sql("select user_id from identity_duty where role = ? order by id desc limit 1")
                .param(role.id())
                .query(String.class)
                .optional()
                .filter(userId -> people.holds(userId, role))
                .flatMap(people::find);
    }
}
