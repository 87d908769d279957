package org.tocsin.policy;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TableReference;
import org.tocsin.engine.TableWords;

/** What the tables of targets, calendars and hours may name. */
@Component
class PolicyWords implements TableWords {

    private static final String CALENDAR = "calendar";

    @Override
    public Set<String> of(String decision, String column) {
        return switch (decision + "." + column) {
            case "calendars.timeZone" -> ZoneId.getAvailableZoneIds();
            case "business-hours.weekday" ->
                Arrays.stream(DayOfWeek.values()).map(PolicyWords::inEnglish).collect(Collectors.toUnmodifiableSet());
            default -> Set.of();
        };
    }

    private static String inEnglish(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }

    @Bean
    TableReference calendarOfTarget() {
        return TableReference.toTable("response-targets", CALENDAR, "calendars", CALENDAR);
    }

    @Bean
    TableReference calendarOfHours() {
        return TableReference.toTable("business-hours", CALENDAR, "calendars", CALENDAR);
    }

    @Bean
    TableReference taskOfTarget() {
        return TableReference.toTasks("response-targets", "target");
    }
}
