package org.tocsin.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * The days of the organisation. Who says that something is due on a day means the day where the organisation is: it is
 * the same day for everybody, wherever they read it, and it is over when it is over there.
 */
@Service
public class Days {

    private final ZoneId zone;
    private final Clock clock;

    @Autowired
    Days(OrganisationSettings settings, Clock clock) {
        this(settings.zone(), clock);
    }

    Days(ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /** The day that it is there now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The first instant of a day, also where clocks skip midnight. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The last second of a day, so that whoever reads it as a time still reads that day. */
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minusSeconds(1);
    }
}
