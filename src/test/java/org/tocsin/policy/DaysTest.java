package org.tocsin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day ends where the organisation is, also on the days on which clocks change. */
class DaysTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            UTC,                2026-11-23, 2026-11-23T00:00:00Z, 2026-11-23T23:59:59Z
            Europe/Berlin,      2026-11-23, 2026-11-22T23:00:00Z, 2026-11-23T22:59:59Z
            Europe/Berlin,      2027-03-28, 2027-03-27T23:00:00Z, 2027-03-28T21:59:59Z
            Europe/Berlin,      2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T22:59:59Z
            America/New_York,   2027-03-14, 2027-03-14T05:00:00Z, 2027-03-15T03:59:59Z
            Pacific/Kiritimati, 2026-12-31, 2026-12-30T10:00:00Z, 2026-12-31T09:59:59Z
            America/Asuncion,   2023-10-01, 2023-10-01T04:00:00Z, 2023-10-02T02:59:59Z""")
    void beginsAndEndsWhereTheOrganisationIs(String zone, LocalDate day, Instant start, Instant end) {
        var days = days(zone, start);

        assertThat(days.startOf(day)).isEqualTo(start);
        assertThat(days.endOf(day)).isEqualTo(end);
        assertThat(LocalDate.ofInstant(end, ZoneId.of(zone))).isEqualTo(day);
    }

    @Test
    void isTheNextDayThereWhileItIsStillThisDayElsewhere() {
        var late = Instant.parse("2026-11-23T23:30:00Z");

        assertThat(days("Europe/Berlin", late).today()).isEqualTo("2026-11-24");
        assertThat(days("UTC", late).today()).isEqualTo("2026-11-23");
        assertThat(days("America/New_York", late).today()).isEqualTo("2026-11-23");
    }

    private static Days days(String zone, Instant now) {
        return new Days(ZoneId.of(zone), Clock.fixed(now, ZoneOffset.UTC));
    }
}
