package org.tocsin.replay;

import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How exactly a moment is known, from coarse to fine. */
enum Precision {
    YEAR(ChronoUnit.YEARS),
    MONTH(ChronoUnit.MONTHS),
    DAY(ChronoUnit.DAYS),
    MINUTE(ChronoUnit.MINUTES);

    private final ChronoUnit unit;

    Precision(ChronoUnit unit) {
        this.unit = unit;
    }

    ChronoUnit unit() {
        return unit;
    }

    Precision coarser(Precision other) {
        return compareTo(other) <= 0 ? this : other;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
