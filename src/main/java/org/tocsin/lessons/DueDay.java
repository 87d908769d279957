package org.tocsin.lessons;

import java.time.Instant;
import java.time.LocalDate;
import org.tocsin.policy.Days;

/**
 * The day until which something is carried out.
 *
 * @param day the same for everybody
 * @param end when it is over where the organisation is
 */
record DueDay(LocalDate day, Instant end) {

    static DueDay of(LocalDate day, Days days) {
        return new DueDay(day, days.endOf(day));
    }
}
