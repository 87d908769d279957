package org.tocsin.documents;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a paper says what a page can show: paper knows no reader's zone, so every time on it is UTC and says so. */
public final class Wording {

    /** Those of the glossary; nobody reads them as words. */
    private static final Pattern SHORT_FORM = Pattern.compile("(?i)\\b(isirt|csirt|poc|hr)\\b");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Wording() {}

    /** To the minute, UTC. */
    public static String of(Instant at) {
        return TIME.format(at);
    }

    /** To the minute, UTC; empty where it is not known. */
    public static String of(Optional<Instant> at) {
        return at.map(Wording::of).orElse("");
    }

    /** Days, hours and minutes, as the forms of the standard ask for them. */
    public static String of(Duration lasted) {
        return Stream.of(
                        count(lasted.toDays(), "day"),
                        count(lasted.toHoursPart(), "hour"),
                        count(lasted.toMinutesPart(), "minute"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), text -> text.isEmpty() ? "less than a minute" : text));
    }

    /** A value that the program keeps short, {@code data-disclosed}, in words. */
    public static String plain(String id) {
        var words = id.replace('-', ' ').replace('_', ' ').toLowerCase(Locale.ROOT);
        var sentence = words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return SHORT_FORM.matcher(sentence).replaceAll(found -> shortForm(found.group()));
    }

    private static String shortForm(String word) {
        return word.equalsIgnoreCase("poc") ? "PoC" : word.toUpperCase(Locale.ROOT);
    }

    private static String count(long number, String unit) {
        return number == 0 ? "" : number + " " + unit + (number == 1 ? "" : "s");
    }
}
