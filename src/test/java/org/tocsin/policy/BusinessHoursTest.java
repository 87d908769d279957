package org.tocsin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Arithmetic in business hours: worked examples, and laws that hold for any moment and any time. */
class BusinessHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final BankHolidays HOLIDAYS = new BankHolidays();
    private static final Calendar OFFICE = new BusinessHours(BERLIN, BusinessHoursTest::opening);

    /** A site that works through the night in which clocks change. */
    private static final Calendar NIGHT = new BusinessHours(
            BERLIN,
            day -> new Opening(
                    day.atStartOfDay(BERLIN).toInstant(),
                    day.atTime(LocalTime.of(6, 0)).atZone(BERLIN).toInstant()));

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            from,             time,  due
            2026-11-23T10:00, PT2H,  2026-11-23T12:00
            2026-11-23T16:00, PT2H,  2026-11-24T09:00
            2026-11-27T16:00, PT1H,  2026-11-27T17:00
            2026-11-27T16:00, PT2H,  2026-11-30T09:00
            2026-11-28T12:00, PT1H,  2026-11-30T09:00
            2026-11-23T06:00, PT1H,  2026-11-23T09:00
            2026-11-23T20:00, PT9H,  2026-11-24T17:00
            2026-11-23T10:00, P1D,   2026-11-24T10:00
            2026-11-27T10:00, P1D,   2026-11-30T10:00
            2026-11-28T10:00, P2D,   2026-12-02T08:00
            2026-11-23T10:00, P1DT2H, 2026-11-24T12:00
            2026-12-23T10:00, P2D,   2026-12-28T10:00
            2026-12-23T16:00, P1D,   2026-12-24T12:00
            2026-12-24T11:00, PT2H,  2026-12-28T09:00
            2026-12-30T10:00, P2D,   2027-01-04T10:00
            2027-03-24T10:00, P2D,   2027-03-30T10:00
            2026-10-24T20:00, PT1H,  2026-10-26T09:00
            """)
    void countsWhileTheSiteWorks(String from, String time, String due) {
        assertThat(OFFICE.plus(at(from), time)).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T12:00, PT2H, 2026-11-23T10:00",
        "2026-11-24T09:00, PT2H, 2026-11-23T16:00",
        "2026-11-30T08:00, PT1H, 2026-11-27T16:00",
        "2026-11-30T10:00, P1D,  2026-11-27T10:00",
        "2026-12-28T09:00, PT2H, 2026-12-24T11:00"
    })
    void countsBackwardsForWarnings(String until, String time, String from) {
        assertThat(OFFICE.minus(at(until), time)).isEqualTo(at(from));
    }

    /** On 28 March 2027 the night has five hours, on 25 October 2026 seven. */
    @Test
    void anHourThatIsNotThereOrComesTwiceIsCountedAsItPasses() {
        assertThat(NIGHT.between(at("2027-03-28T00:00"), at("2027-03-28T06:00")))
                .isEqualTo(Duration.ofHours(5));
        assertThat(NIGHT.between(at("2026-10-25T00:00"), at("2026-10-25T06:00")))
                .isEqualTo(Duration.ofHours(7));
        assertThat(NIGHT.plus(at("2027-03-28T00:00"), "PT5H")).isEqualTo(at("2027-03-28T06:00"));
        assertThat(NIGHT.plus(at("2026-10-25T00:00"), "PT7H")).isEqualTo(at("2026-10-25T06:00"));
    }

    @Test
    void elapsedTimeKnowsNoDaylightSaving() {
        assertThat(ElapsedTime.INSTANCE.plus(at("2027-03-27T20:00"), "P1D")).isEqualTo(at("2027-03-28T21:00"));
        assertThat(ElapsedTime.INSTANCE.plus(at("2026-10-24T20:00"), "PT24H")).isEqualTo(at("2026-10-25T19:00"));
        assertThat(ElapsedTime.INSTANCE.minus(at("2027-03-28T21:00"), "P1D")).isEqualTo(at("2027-03-27T20:00"));
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void whatIsAddedLiesBetween(Calendar calendar) {
        moments((from, time) -> assertThat(calendar.between(from, calendar.plus(from, time)))
                .describedAs("from %s, %s", from, time)
                .isEqualTo(time));
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void whatIsTakenAwayLiesBetween(Calendar calendar) {
        moments((until, time) -> assertThat(calendar.between(calendar.minus(until, time.toString()), until))
                .describedAs("until %s, %s", until, time)
                .isEqualTo(time));
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void laterBeginsAndLongerTimesNeverEndEarlier(Calendar calendar) {
        moments((from, time) -> {
            var due = calendar.plus(from, time);
            assertThat(calendar.plus(from.plusSeconds(3_601), time)).isAfterOrEqualTo(due);
            assertThat(calendar.plus(from, time.plusSeconds(61))).isAfter(due);
            assertThat(due).isAfterOrEqualTo(from);
        });
    }

    /** A pause moves the end by the time that counts in it: whatever order is computed in. */
    @ParameterizedTest
    @MethodSource("calendars")
    void aPauseMovesTheEndByItsTime(Calendar calendar) {
        var random = new Random(11);
        moments((from, time) -> {
            var pausedAt = from.plusSeconds(random.nextInt(200_000));
            var resumedAt = pausedAt.plusSeconds(random.nextInt(2_000_000));
            var due = calendar.plus(from, time.plusHours(100));
            if (pausedAt.isBefore(due)) {
                var byWhatIsLeft = calendar.plus(resumedAt, calendar.between(pausedAt, due));
                var byThePause = calendar.plus(due, calendar.between(pausedAt, resumedAt));
                assertThat(calendar.between(from, byWhatIsLeft)).isEqualTo(calendar.between(from, byThePause));
            }
        });
    }

    /** In business hours every end lies within them. */
    @Test
    void everyEndIsInTheHours() {
        moments((from, time) -> {
            for (var due :
                    Stream.of(OFFICE.plus(from, time), OFFICE.plus(from, "P3D")).toList()) {
                var local = due.atZone(BERLIN);
                var opening = opening(local.toLocalDate());
                assertThat(opening.isClosed()).describedAs("%s", local).isFalse();
                assertThat(due).isBetween(opening.from(), opening.until());
            }
        });
    }

    @Test
    void aSiteThatOpensNoMoreIsNotWaitedForWithoutEnd() {
        var onlyToday =
                new BusinessHours(BERLIN, day -> day.equals(LocalDate.of(2026, 11, 23)) ? opening(day) : closed(day));

        assertThat(onlyToday.opensAround(at("2026-11-20T10:00"))).isTrue();
        assertThat(onlyToday.opensAround(at("2030-11-20T10:00"))).isFalse();
        assertThat(onlyToday.plus(at("2026-11-23T10:00"), "P4DT3H")).isAfter(at("2036-01-01T00:00"));
    }

    @Test
    void knowsTheBankHolidaysOfTheRegion() {
        var womensDay = LocalDate.of(2027, 3, 8);
        assertThat(HOLIDAYS.isOne("DE-BE", womensDay)).isTrue();
        assertThat(HOLIDAYS.isOne("DE-BY", womensDay)).isFalse();
        assertThat(HOLIDAYS.isOne("US-NY", LocalDate.of(2026, 11, 26))).isTrue();
        assertThat(HOLIDAYS.isOne("GB-ENG", LocalDate.of(2026, 12, 25))).isTrue();
        assertThat(HOLIDAYS.isOne("XX", LocalDate.of(2026, 12, 25))).isFalse();
        assertThat(HOLIDAYS.isOne("", LocalDate.of(2026, 12, 25))).isFalse();
    }

    private static Stream<Calendar> calendars() {
        return Stream.of(OFFICE, NIGHT, ElapsedTime.INSTANCE);
    }

    /** Five hundred moments of two years, with times up to eleven days; the same in every run. */
    private static void moments(Law law) {
        var random = new Random(27_035);
        var begin = at("2026-01-01T00:00");
        for (var i = 0; i < 500; i++) {
            law.holdsFor(
                    begin.plusSeconds(random.nextInt(2 * 365 * 24 * 3_600)),
                    Duration.ofSeconds(1 + random.nextInt(80 * 3_600)));
        }
    }

    private static Opening opening(LocalDate day) {
        var works = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !HOLIDAYS.isOne("DE-BE", day);
        var closes = day.getMonthValue() == 12 && day.getDayOfMonth() == 24 ? 12 : 17;
        return works ? new Opening(time(day, 8), time(day, closes)) : closed(day);
    }

    private static Opening closed(LocalDate day) {
        return new Opening(time(day, 0), time(day, 0));
    }

    private static Instant time(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(BERLIN).toInstant();
    }

    private static Instant at(String local) {
        return ZonedDateTime.of(LocalDateTime.parse(local), BERLIN).toInstant();
    }

    /** Something that is true for any begin and any time. */
    private interface Law {

        void holdsFor(Instant from, Duration time);
    }
}
