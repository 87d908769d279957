package org.tocsin.lessons;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The number of an improvement, which is its case id and its business key in the engine.
 *
 * @param number {@code IMP-}, the year of the agreement (UTC), a dash and at least six digits
 */
public record ImprovementId(@JsonValue String number) {

    private static final Pattern FORM = Pattern.compile("IMP-\\d{4}-\\d{6,9}");

    public ImprovementId {
        if (!FORM.matcher(number).matches()) {
            throw new IllegalArgumentException("Not the number of an improvement: " + number);
        }
    }

    /** The id with that number. Throws {@link IllegalArgumentException} when it has another form. */
    public static ImprovementId of(String number) {
        return new ImprovementId(number);
    }

    /** Whether a text has the form of an improvement's number. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return number;
    }
}
