package org.tocsin.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.policy.Calendar;

/** Shows how the clocks of a case stand and how much time each has left, in its own calendar. */
@Service
@Transactional(readOnly = true)
public class ClockBoard {

    private static final int MOST_SHOWN = 100;

    private final Clocks clocks;
    private final Pauses pauses;
    private final Limits limits;
    private final CaseMembers members;
    private final Clock time;

    ClockBoard(Clocks clocks, Pauses pauses, Limits limits, CaseMembers members, Clock time) {
        this.clocks = clocks;
        this.pauses = pauses;
        this.limits = limits;
        this.members = members;
        this.time = time;
    }

    /**
     * A clock as people read it.
     *
     * @param clock it
     * @param left how much of its time is left, in its calendar; empty when it is over or has run out
     * @param pauses when it stood still
     * @param trouble why every hour counts although its rule names a calendar; empty when it counts by its rule
     */
    public record Line(CaseClock clock, Optional<String> left, List<Pause> pauses, Optional<String> trouble) {

        /** How much time its rule allows and whose hours count, in words. */
        public String rule() {
            if (clock.agreed()) {
                return "as agreed in the case";
            }
            var calendar = clock.policy().calendar();
            var time = Duration.parse(clock.policy().duration());
            return calendar.isEmpty() || trouble.isPresent()
                    ? amount(time, "days") + ", day and night"
                    : amount(time, "working days") + ", hours of " + calendar.replace('-', ' ');
        }

        private static String amount(Duration time, String days) {
            var parts = new ArrayList<String>();
            if (time.toDays() > 0) {
                parts.add(time.toDays() == 1 ? "1 " + days.replace("days", "day") : time.toDays() + " " + days);
            }
            if (time.toHoursPart() > 0) {
                parts.add(time.toHoursPart() + " h");
            }
            if (time.toMinutesPart() > 0) {
                parts.add(time.toMinutesPart() + " min");
            }
            return String.join(" ", parts);
        }

        /** Whether it can be stopped now. */
        public boolean canPause() {
            return clock.isOpen() && clock.state().isTicking() && left.isPresent();
        }

        /** Whether it stands still and can go on. */
        public boolean canResume() {
            return clock.isOpen() && clock.state() == ClockState.PAUSED;
        }
    }

    /** A clock. Throws {@link UnknownClock} when there is none. */
    public CaseClock get(long id) {
        return clocks.find(id).orElseThrow(() -> new UnknownClock(id));
    }

    /** The clocks of a case, the newest first; for those who may see the case. */
    public List<Line> of(String caseId) {
        var stops = pauses.ofCase(caseId);
        return clocks.of(caseId, MOST_SHOWN).stream()
                .map(clock -> line(clock, stops))
                .toList();
    }

    /** Whether the person who acts may stop clocks and escalate. */
    public boolean mayAct(String caseId) {
        return members.isIn(caseId);
    }

    private Line line(CaseClock clock, List<Pause> stops) {
        var own = stops.stream().filter(pause -> pause.clock() == clock.id()).toList();
        return clock.isOpen() ? open(clock, own) : new Line(clock, Optional.empty(), own, Optional.empty());
    }

    private Line open(CaseClock clock, List<Pause> own) {
        var now = stoppedOrNow(clock, own);
        var calendar = limits.calendar(clock.policy(), now);
        return new Line(clock, left(clock, calendar, now), own, calendar.trouble());
    }

    private Instant stoppedOrNow(CaseClock clock, List<Pause> own) {
        return own.stream()
                .filter(pause -> pause.until().isEmpty() && clock.state() == ClockState.PAUSED)
                .findFirst()
                .map(Pause::from)
                .orElseGet(time::instant);
    }

    private static Optional<String> left(CaseClock clock, Calendar calendar, Instant now) {
        return Optional.of(calendar.between(now, clock.dueAt()))
                .filter(left -> !left.isZero())
                .map(ClockBoard::words);
    }

    private static String words(Duration left) {
        if (left.toDays() >= 2) {
            return left.toDays() + " days";
        }
        return left.toHours() >= 1
                ? "%d h %02d min".formatted(left.toHours(), left.toMinutesPart())
                : Math.max(1, left.toMinutes()) + " min";
    }
}
