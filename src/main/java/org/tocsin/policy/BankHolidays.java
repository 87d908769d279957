package org.tocsin.policy;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Knows the bank holidays of countries and their parts, by ISO 3166-2 such as {@code DE-BE}. */
@Component
class BankHolidays {

    private static final Logger LOG = LoggerFactory.getLogger(BankHolidays.class);

    private final ConcurrentMap<String, Optional<HolidayManager>> countries = new ConcurrentHashMap<>();

    /** Whether a day is a bank holiday there; none is, where the country is not known. */
    boolean isOne(String region, LocalDate day) {
        if (region.isBlank()) {
            return false;
        }
        var parts = region.toLowerCase(Locale.ROOT).split("-", -1);
        return countries
                .computeIfAbsent(parts[0], BankHolidays::manager)
                .filter(country -> country.isHoliday(day, Arrays.copyOfRange(parts, 1, parts.length)))
                .isPresent();
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
