package org.tocsin.platform.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.documents.Wording;

/** The words that pages show for values that the program keeps short. */
@Component("words")
class Words {

    private static final List<String> ROMAN = List.of("", "I", "II", "III", "IV");

    private static final List<String> SEVERITY =
            List.of("not classified", "small", "less serious", "serious", "very serious");

    /** A severity as 0 to 4, given as a number, an enum constant or nothing at all. */
    public int severityLevel(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.intValue();
        }
        return Math.max(0, ROMAN.indexOf(String.valueOf(value)));
    }

    /** A severity class as the policy writes it. */
    public String roman(int level) {
        return ROMAN.get(level);
    }

    /** What a severity class means, so that nobody has to read a colour. */
    public String severity(int level) {
        return SEVERITY.get(level);
    }

    /** The purpose of a flow node as words, for readers without the drawing. */
    public String node(String id) {
        String purpose = id.substring(id.indexOf('_') + 1);
        String spaced = purpose.replace('_', ' ').replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
        return sentence(spaced.toLowerCase(Locale.ROOT));
    }

    /** A stored value, in kebab case or the constant of an enum, as words. */
    public String plain(@Nullable Object value) {
        return value == null ? "" : Wording.plain(value.toString());
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
