package org.tocsin.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.tocsin.engine.Decisions;

/**
 * The calendars of the sites, as the decision tables {@code calendars} and {@code business-hours} in force give them. A
 * calendar that is not there, or never opens, must not stop a case: then every hour counts, which is never later.
 */
@Service
public class Calendars {

    private static final Logger LOG = LoggerFactory.getLogger(Calendars.class);

    private final Decisions decisions;
    private final BankHolidays holidays;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    Calendars(Decisions decisions, BankHolidays holidays) {
        this.decisions = decisions;
        this.holidays = holidays;
    }

    /**
     * How time counts.
     *
     * @param name of a site in the table {@code calendars}; empty for elapsed time
     * @param around about when, because the table may name single dates
     */
    public Calendar of(String name, Instant around) {
        if (name.isBlank()) {
            return ElapsedTime.INSTANCE;
        }
        return decisions.decide("calendars", Map.of("calendar", name)).outputs().stream()
                .findFirst()
                .map(site -> calendar(name, site, around))
                .orElseGet(() -> elapsedBecause(name, "is not in the table of calendars"));
    }

    private Calendar calendar(String name, Map<String, Object> site, Instant around) {
        try {
            var zone = ZoneId.of(text(site, "timeZone"));
            var hours = new BusinessHours(zone, day -> opening(name, text(site, "bankHolidays"), zone, day));
            return hours.opensAround(around) ? hours : elapsedBecause(name, "never opens");
        } catch (DateTimeException e) {
            return elapsedBecause(name, "has a time that cannot be read: " + e.getMessage());
        }
    }

    private Opening opening(String name, String region, ZoneId zone, LocalDate day) {
        var hours =
                decisions.decide("business-hours", inputs(name, region, day)).single();
        return new Opening(at(day, text(hours, "opens"), zone), at(day, text(hours, "closes"), zone));
    }

    private Map<String, Object> inputs(String name, String region, LocalDate day) {
        return Map.of(
                "calendar",
                name,
                "onDate",
                day.toString(),
                "weekday",
                day.getDayOfWeek()
                        .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        .toLowerCase(Locale.ROOT),
                "bankHoliday",
                holidays.isOne(region, day));
    }

    /** Without a time the site is closed: it opens and closes at midnight. A day may end at 24:00. */
    private static Instant at(LocalDate day, String time, ZoneId zone) {
        if (List.of("", "24:00").contains(time)) {
            return day.plusDays(time.isEmpty() ? 0 : 1).atStartOfDay(zone).toInstant();
        }
        return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }

    /** The operator is told once; whoever looks at a clock that counts by it, each time. */
    private Calendar elapsedBecause(String name, String trouble) {
        if (reported.add(name + trouble)) {
            LOG.warn("The calendar {} {}; every hour counts instead", name, trouble);
        }
        return ElapsedTime.because("the calendar " + name + " " + trouble);
    }

    private static String text(Map<String, Object> answer, String column) {
        var value = answer.get(column);
        return value == null ? "" : value.toString();
    }
}
