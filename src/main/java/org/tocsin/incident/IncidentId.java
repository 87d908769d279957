package org.tocsin.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The number of an incident, which is its case id and its business key in the engine.
 *
 * @param number {@code INC-}, the year of declaration (UTC), a dash and at least six digits
 */
public record IncidentId(@JsonValue String number) {

    private static final Pattern FORM = Pattern.compile("INC-\\d{4}-\\d{6,9}");

    public IncidentId {
        if (!FORM.matcher(number).matches()) {
            throw new IllegalArgumentException("Not the number of an incident: " + number);
        }
    }

    /** The id with that number. Throws {@link IllegalArgumentException} when it has another form. */
    public static IncidentId of(String number) {
        return new IncidentId(number);
    }

    /** Whether a text has the form of an incident's number. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return number;
    }
}
