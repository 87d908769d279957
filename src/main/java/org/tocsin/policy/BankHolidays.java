package org.tocsin.policy;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Knows the bank holidays of countries and their parts, by ISO 3166-2 such as {@code DE-BE}. */
@Component
public class BankHolidays {

    private static final Logger LOG = LoggerFactory.getLogger(BankHolidays.class);

    private static final ConcurrentMap<String, Optional<HolidayManager>> COUNTRIES = new ConcurrentHashMap<>();

    /** Whether a day is a bank holiday there; none is, where the country is not known. */
    boolean isOne(String region, LocalDate day) {
        if (region.isBlank()) {
            return false;
        }
        var parts = region.toLowerCase(Locale.ROOT).split("-", -1);
        return COUNTRIES
                .computeIfAbsent(parts[0], BankHolidays::manager)
                .filter(country -> country.isHoliday(day, Arrays.copyOfRange(parts, 1, parts.length)))
                .isPresent();
    }

    /** Whether anybody knows when a region, or every part of it that is named, has its bank holidays. */
    public static boolean isKnown(String region) {
        var parts = List.of(region.toLowerCase(Locale.ROOT).split("-", -1));
        return HolidayManager.getSupportedCalendarCodes().contains(parts.get(0).toUpperCase(Locale.ROOT))
                && COUNTRIES
                        .computeIfAbsent(parts.get(0), BankHolidays::manager)
                        .filter(country -> hasPart(country.getCalendarHierarchy(), parts.subList(1, parts.size())))
                        .isPresent();
    }

    private static boolean hasPart(CalendarHierarchy whole, List<String> parts) {
        var part = Optional.of(whole);
        for (var name : parts) {
            part = part.flatMap(one -> Optional.ofNullable(one.getChildren().get(name)));
        }
        return part.isPresent();
    }

    private static Optional<HolidayManager> manager(String country) {
        try {
            return Optional.of(HolidayManager.getInstance(ManagerParameters.create(country)));
        } catch (RuntimeException e) {
            LOG.warn("No bank holidays are known of {}; none are kept there", country, e);
            return Optional.empty();
        }
    }
}
