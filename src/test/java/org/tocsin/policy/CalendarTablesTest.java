package org.tocsin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.modelling.DecisionTable;

/** The sites, and from when to when they work. */
class CalendarTablesTest {

    private static final DecisionTable SITES = DecisionTable.of("policy", "calendars");
    private static final DecisionTable HOURS = DecisionTable.of("policy", "business-hours");

    @ParameterizedTest
    @CsvSource({
        "office-berlin,   Europe/Berlin,    DE-BE",
        "office-london,   Europe/London,    GB-ENG",
        "office-new-york, America/New_York, US-NY"
    })
    void aSiteHasATimeZoneAndBankHolidays(String site, String zone, String holidays) {
        var answer = SITES.answer(Map.of("calendar", site));
        assertThat(answer).containsEntry("timeZone", zone).containsEntry("bankHolidays", holidays);
    }

    @Test
    void anUnknownSiteHasNone() {
        assertThat(SITES.answers(Map.of("calendar", "office-atlantis"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            calendar,        date,       day,      holiday, opens, closes
            office-berlin,   2026-11-23, monday,   false,   08:00, 17:00
            office-london,   2026-11-27, friday,   false,   09:00, 17:30
            office-new-york, 2026-11-25, wednesday, false,  09:00, 17:00
            office-berlin,   2026-12-24, thursday, false,   08:00, 12:00
            office-london,   2026-12-24, thursday, false,   09:00, 17:30
            office-berlin,   2026-12-25, friday,   true,    '',    ''
            office-london,   2026-11-28, saturday, false,   '',    ''
            office-atlantis, 2026-11-23, monday,   false,   '',    ''
            """)
    void hours(String calendar, String date, String day, boolean holiday, String opens, String closes) {
        var answer = HOURS.answer(Map.of("calendar", calendar, "onDate", date, "weekday", day, "bankHoliday", holiday));
        assertThat(answer).containsEntry("opens", opens).containsEntry("closes", closes);
    }

    @AfterAll
    static void everyRuleWasTried() {
        assertThat(SITES.untriedRules()).isEmpty();
        assertThat(HOURS.untriedRules()).isEmpty();
    }
}
