package org.tocsin.incident;

import java.util.Arrays;
import java.util.Optional;

/** How serious an incident is, in the four classes of the scheme. */
public enum SeverityClass {
    /** Small. */
    I(1),
    /** Less serious. */
    II(2),
    /** Serious. */
    III(3),
    /** Very serious. */
    IV(4);

    private final int points;

    SeverityClass(int points) {
        this.points = points;
    }

    /** 1 to 4, as decision tables and process variables hold it. */
    public int points() {
        return points;
    }

    /** The class with that number of points; empty for 0, which means not yet rated. Throws for anything else. */
    public static Optional<SeverityClass> of(int points) {
        if (points < 0 || points > 4) {
            throw new IllegalArgumentException("Severity is 1 to 4: " + points);
        }
        return Arrays.stream(values())
                .filter(severity -> severity.points == points)
                .findFirst();
    }
}
