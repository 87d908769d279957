package org.tocsin.intake;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The number of an event, which is its case id and its business key in the engine.
 *
 * @param number {@code EVT-}, the year of the report (UTC), a dash and at least six digits
 */
public record EventId(@JsonValue String number) {

    private static final Pattern FORM = Pattern.compile("EVT-\\d{4}-\\d{6,9}");

    public EventId {
        if (!FORM.matcher(number).matches()) {
            throw new IllegalArgumentException("Not the number of an event: " + number);
        }
    }

    /** The id with that number. Throws {@link IllegalArgumentException} when it has another form. */
    public static EventId of(String number) {
        return new EventId(number);
    }

    /** Whether a text has the form of an event's number. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return number;
    }
}
