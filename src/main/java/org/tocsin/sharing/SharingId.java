package org.tocsin.sharing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The number of a request to share.
 *
 * @param number {@code SHR-}, the year of the request (UTC), a dash and at least six digits
 */
public record SharingId(@JsonValue String number) {

    private static final Pattern FORM = Pattern.compile("SHR-\\d{4}-\\d{6,9}");

    public SharingId {
        if (!FORM.matcher(number).matches()) {
            throw new IllegalArgumentException("Not the number of a request to share: " + number);
        }
    }

    /** The id with that number. Throws {@link IllegalArgumentException} when it has another form. */
    public static SharingId of(String number) {
        return new SharingId(number);
    }

    /** Whether a text has the form of such a number. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return number;
    }
}
