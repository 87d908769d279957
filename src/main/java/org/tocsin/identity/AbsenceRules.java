package org.tocsin.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.engine.AnswerRefused;

/** What an absence must be, so that there is always somebody who acts and nobody acts for themselves in the end. */
@Component
class AbsenceRules {

    /** So far back an absence may begin: who fell ill in the morning says so in the afternoon. */
    private static final Duration LATEST_STATEMENT = Duration.ofDays(1);

    private static final Duration LONGEST = Duration.ofDays(2 * 366);

    private final AbsenceRows absences;
    private final People people;
    private final Clock clock;

    AbsenceRules(AbsenceRows absences, People people, Clock clock) {
        this.absences = absences;
        this.people = people;
        this.clock = clock;
    }

    /** Refuses an absence that cannot be, naming the field. */
    void check(Absence absence) {
        mustWork("absencePerson", absence.person());
        checkTimes(absence);
        mustWork("absenceDeputy", absence.deputy());
        if (absence.person().equals(absence.deputy())) {
            throw new AnswerRefused("absenceDeputy", "Nobody stands in for themselves; please choose somebody else");
        }
        if (leadsBack(absence.deputy(), absence, new HashSet<>())) {
            throw new AnswerRefused(
                    "absenceDeputy",
                    "In that time this person is away too, and their deputies lead back to who is away");
        }
    }

    private void mustWork(String field, String userId) {
        if (!people.canWork(userId)) {
            throw new AnswerRefused(field, "Nobody who can be given tasks has this user id");
        }
    }

    private void checkTimes(Absence absence) {
        var now = clock.instant();
        demand(absence.until().isAfter(now), "absenceUntil", "This is in the past");
        demand(absence.until().isAfter(absence.from()), "absenceUntil", "The end must be after the beginning");
        demand(absence.from().isAfter(now.minus(LATEST_STATEMENT)), "absenceFrom", "This is more than a day ago");
        demand(isShort(absence), "absenceUntil", "An absence lasts at most two years");
        demand(
                absences.overlapping(absence.person(), absence.from(), absence.until())
                        .isEmpty(),
                "absenceFrom",
                "An absence is already stated for that time; take it back first");
    }

    private static boolean isShort(Absence absence) {
        return absence.until().isBefore(absence.from().plus(LONGEST));
    }

    /** Follows the deputies as far as their absences and this one take place at the same time. */
    private boolean leadsBack(String deputy, Absence time, Set<String> passed) {
        return deputy.equals(time.person())
                || (passed.add(deputy)
                        && absences.overlapping(deputy, time.from(), time.until()).stream()
                                .anyMatch(next -> leadsBack(next.deputy(), common(time, next), new HashSet<>(passed))));
    }

    /** The time of both, for the person of the first. */
    private static Absence common(Absence first, Absence second) {
        return new Absence(
                first.id(),
                first.person(),
                second.deputy(),
                later(first.from(), second.from()),
                first.until().isBefore(second.until()) ? first.until() : second.until());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static void demand(boolean kept, String field, String refusal) {
        if (!kept) {
            throw new AnswerRefused(field, refusal);
        }
    }
}
