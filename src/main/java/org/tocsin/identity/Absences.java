package org.tocsin.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.engine.AnswerRefused;

/** Who is away, and who acts for them meanwhile: in their own name, never in that of who is away. */
@Service
@Transactional
public class Absences {

    private static final int MOST_SHOWN = 200;

    private final AbsenceRows absences;
    private final AbsenceRules rules;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Absences(
            AbsenceRows absences,
            AbsenceRules rules,
            People people,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.absences = absences;
        this.rules = rules;
        this.people = people;
        this.user = user;
        this.clock = clock;
        this.facts = facts;
    }

    /**
     * Somebody is away for a time; everybody says so for themselves, an ISIRT manager for others too.
     *
     * @throws AnswerRefused for an unknown person, a time that is over or taken, and a deputy who leads back in a circle
     */
    public Absence state(String person, Instant from, Instant until, String deputy) {
        mayDecide(person);
        var stated = new Absence(0, person, deputy, from, until);
        rules.check(stated);
        var id = absences.add(stated, user.id(), clock.instant());
        facts.publishEvent(new AbsenceStated(person, id, deputy, from, until));
        return new Absence(id, person, deputy, from, until);
    }

    /** Somebody is there again, or does not go. Throws {@link UnknownAbsence} for one that is over. */
    public void end(long id) {
        var now = clock.instant();
        var absence = absences.find(id)
                .filter(found -> found.until().isAfter(now))
                .filter(found -> found.from().isBefore(found.until()))
                .orElseThrow(UnknownAbsence::new);
        mayDecide(absence.person());
        absences.endAt(id, absence.hasBegun(now) ? now : absence.from());
        facts.publishEvent(new AbsenceEnded(absence.person(), id));
    }

    /** Whether somebody is away now. */
    @Transactional(readOnly = true)
    public boolean isAway(String userId) {
        return absences.at(userId, clock.instant()).isPresent();
    }

    /** Whom somebody who is away now has named to act; they may be away themselves. */
    @Transactional(readOnly = true)
    public Optional<String> deputyOf(String userId) {
        return absences.at(userId, clock.instant()).map(Absence::deputy);
    }

    /**
     * Who acts for somebody now: themselves while they are there, else their deputy, or the deputy's deputy. When nobody in
     * that chain is there it stays with the person.
     */
    @Transactional(readOnly = true)
    public String inFor(String userId) {
        var passed = new HashSet<String>();
        var acting = userId;
        while (passed.add(acting)) {
            var deputy = deputyOf(acting);
            if (deputy.isEmpty()) {
                return acting.equals(userId) || people.canWork(acting) ? acting : userId;
            }
            acting = deputy.get();
        }
        return userId;
    }

    /** The absences of a person that are not over, the next one first. */
    @Transactional(readOnly = true)
    public List<Absence> of(String userId) {
        return absences.overlapping(userId, clock.instant(), Instant.parse("9999-01-01T00:00:00Z"));
    }

    /** The absences of everybody that are not over, the next one first. */
    @Transactional(readOnly = true)
    public List<Absence> all() {
        return absences.after(clock.instant(), MOST_SHOWN);
    }

    private void mayDecide(String person) {
        if (!person.equals(user.id())) {
            user.mustBe(person, "state-absence-of-another", Role.ISIRT_MANAGER);
        }
    }
}
