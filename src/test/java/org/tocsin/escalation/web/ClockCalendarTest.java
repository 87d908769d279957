package org.tocsin.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.escalation.CaseClock;
import org.tocsin.escalation.ClockState;
import org.tocsin.notification.Links;
import org.tocsin.policy.Target;

/** What a calendar program reads in the feed of clocks. */
class ClockCalendarTest {

    private static final Instant NOW = Instant.parse("2026-10-24T22:30:00Z");
    private static final Instant WARNING = Instant.parse("2026-10-25T00:45:00Z");
    private static final Instant DUE = Instant.parse("2026-10-25T01:15:00Z");

    @Test
    void readsEachClockAtTheMomentWhenItRunsOut() {
        var written = write(clock(7, "contain", ClockState.RUNNING));
        var event = only(written);

        assertThat(event.getUid().getValue()).isEqualTo("clock-7@tocsin.example.org");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(DUE);
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(NOW);
        assertThat(event.getSummary().getValue()).isEqualTo("INC-2026-000042: contain, class III");
        assertThat(event.getUrl().getValue()).isEqualTo("https://tocsin.example.org/cases/INC-2026-000042/clocks");
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getTransparency().isTransparent()).isTrue();
        assertThat(written).contains("DTSTART:20261025T011500Z", "DTSTAMP:20261024T223000Z");
    }

    @Test
    void ringsWhenAClockIsNearlyMissed() {
        var alarm =
                only(write(clock(7, "contain", ClockState.RUNNING))).getAlarms().get(0);

        assertThat(alarm.getTrigger().getDate().toInstant()).isEqualTo(WARNING);
        assertThat(alarm.getAction().isDisplay()).isTrue();
        assertThat(alarm.getDescription().getValue()).isEqualTo("INC-2026-000042: contain, class III");
    }

    @Test
    void doesNotRingForWhatStandsStillOrWasWarnedOf() {
        var paused = only(write(clock(7, "contain", ClockState.PAUSED)));

        assertThat(paused.getAlarms()).isEmpty();
        assertThat(paused.getStatus().isTentative()).isTrue();
        assertThat(paused.getSummary().getValue()).endsWith(", paused");
        assertThat(only(write(clock(7, "contain", ClockState.AT_RISK))).getAlarms())
                .isEmpty();
    }

    @Test
    void knowsAClockAgainHoweverOftenItIsRead() {
        var first = only(write(clock(7, "contain", ClockState.RUNNING)));
        var second = only(write(clock(7, "contain", ClockState.MISSED)));

        assertThat(second.getUid().getValue()).isEqualTo(first.getUid().getValue());
    }

    @Test
    void isACalendarWithoutAnyClockToo() {
        var calendar = read(new ClockCalendar(links(), NOW).write(List.of()));

        assertThat(calendar.getEvents()).isEmpty();
        assertThat(calendar.getNames().get(0).getValue()).isEqualTo("Tocsin clocks");
        assertThat(calendar.getMethod().isPublish()).isTrue();
        assertThat(new ClockCalendar(links(), NOW).write(List.of())).contains("REFRESH-INTERVAL;VALUE=DURATION:PT15M");
        assertThat(calendar.getRefreshInterval().getValue().toMillis()).isEqualTo(900_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contain\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged",
                "contain\nATTENDEE:mailto:eve@example.org",
                "contain\rX-FORGED:1",
                "a;b,c:d\\n\\,e\\;f\"g",
                "d\u00e9lai \u0434\u043e \u0441\u0440\u043e\u043a\u0430 \u671f\u9650 \ud83d\udea8\ud83d\udea8\ud83d\udea8\ud83d\udea8\ud83d\udea8\ud83d\udea8\ud83d\udea8\ud83d\udea8\ud83d\udea8\ud83d\udea8\ud83d\udea8\ud83d\udea8\ud83d\udea8\ud83d\udea8\ud83d\udea8\ud83d\udea8",
                "\u05e2\u05d1\u05e8\u05d9\u05ea \u202e\u0627\u0644\u0639\u0631\u0628\u064a\u0629",
                "a very very very very very very very very very very very very very very very very long one"
            })
    void keepsAnyTextInItsPlace(String target) {
        var written = write(clock(7, target, ClockState.RUNNING));
        var event = only(written);

        assertThat(event.getSummary().getValue().replaceAll("\\R", "\n"))
                .isEqualTo(("INC-2026-000042: " + target.replace('-', ' ') + ", class III").replaceAll("\\R", "\n"));
        assertThat(event.getExperimentalProperties()).isEmpty();
        assertThat(event.getAttendees()).isEmpty();
        assertThat(written.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 75);
        assertThat(written.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    private static CaseClock clock(long id, String target, ClockState state) {
        return new CaseClock(
                id,
                "INC-2026-000042",
                target,
                "",
                state,
                3,
                new Target("PT4H", "", "PT30M", "response-targets v1 rule_contain", "Incident policy"),
                false,
                NOW,
                WARNING,
                DUE,
                Optional.empty());
    }

    private static String write(CaseClock clock) {
        return new ClockCalendar(links(), NOW).write(List.of(clock));
    }

    private static Links links() {
        return new Links(URI.create("https://tocsin.example.org"));
    }

    private static VEvent only(String written) {
        assertThat(read(written).getEvents()).hasSize(1);
        return read(written).getEvents().get(0);
    }

    private static ICalendar read(String written) {
        return Biweekly.parse(written).first();
    }
}
