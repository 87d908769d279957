package org.tocsin.modelling;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tocsin.documents.Tlp;
import org.tocsin.identity.Role;

/** What the answers of a table's column must be, as its name says. */
enum ColumnKind {
    /** How long something takes or when it comes again. */
    DURATION(".*([Dd]uration|[Ii]nterval|[Pp]eriod|[Ww]ithin|[Aa]fter|[Bb]efore)", "no duration such as PT4H or P7D") {
        @Override
        boolean allows(String answer) {
            return isPositive(answer);
        }
    },
    /** Who is meant, by what they are. */
    ROLES(".*([Rr]ole|[Rr]oles)", "no role") {
        @Override
        boolean allows(String answer) {
            return Role.of(answer).isPresent();
        }

        @Override
        boolean isList() {
            return true;
        }
    },
    /** How far something may be passed on. */
    TLP("tlp|.*Tlp", "no marking of the Traffic Light Protocol") {
        @Override
        boolean allows(String answer) {
            return Tlp.of(answer).isPresent();
        }
    };

    /** More would be no policy but a slip of the pen, and no calendar could add it. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final Pattern names;
    private final String refusal;

    ColumnKind(String names, String refusal) {
        this.names = Pattern.compile(names);
        this.refusal = refusal;
    }

    /** The kind that the name of a column says. */
    static Optional<ColumnKind> of(String column) {
        return Arrays.stream(values())
                .filter(kind -> kind.names.matcher(column).matches())
                .findFirst();
    }

    abstract boolean allows(String answer);

    /** Whether several answers may stand in a cell, with commas between them. */
    boolean isList() {
        return false;
    }

    /** What is wrong with an answer that is not allowed. */
    String refusal() {
        return refusal;
    }

    private static boolean isPositive(String answer) {
        try {
            var duration = Duration.parse(answer);
            return duration.compareTo(Duration.ZERO) > 0 && duration.compareTo(LONGEST) <= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
