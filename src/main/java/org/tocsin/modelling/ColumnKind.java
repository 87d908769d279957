package org.tocsin.modelling;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tocsin.documents.Tlp;
import org.tocsin.identity.Role;
import org.tocsin.policy.BankHolidays;

/** What the words of a table's column must be, as its name says. */
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

        @Override
        boolean isAskedFor() {
            return true;
        }
    },
    /** When a site opens or closes; at no time, when it stays closed. */
    TIME_OF_DAY("opens|closes", "no time of day such as 08:00") {
        @Override
        boolean allows(String answer) {
            return answer.isEmpty() || isTimeOfDay(answer);
        }
    },
    /** Whose bank holidays count; nobody's, when it is empty. */
    HOLIDAYS("bankHolidays", "no country or part of one, such as DE or DE-BE, whose bank holidays are known") {
        @Override
        boolean allows(String answer) {
            return answer.isEmpty() || BankHolidays.isKnown(answer);
        }
    },
    /** How far something may be passed on. */
    TLP("tlp|.*Tlp", "no marking of the Traffic Light Protocol") {
        @Override
        boolean allows(String answer) {
            return Tlp.of(answer).isPresent();
        }

        @Override
        boolean isAskedFor() {
            return true;
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

    /** Whether a rule that asks for it, and not only one that answers it, must name what there is. */
    boolean isAskedFor() {
        return false;
    }

    /** What is wrong with an answer that is not allowed. */
    String refusal() {
        return refusal;
    }

    private static boolean isTimeOfDay(String answer) {
        try {
            return answer.equals("24:00") || LocalTime.parse(answer).getSecond() == 0;
        } catch (DateTimeParseException e) {
            return false;
        }
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
