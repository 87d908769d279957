package org.tocsin.intake;

import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How exactly a moment is known, from coarse to fine. */
public enum Precision {
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

    /** The stored and shown id: {@code year}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The precision with that id. */
    public static Precision of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
