package org.tocsin.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words under which an event is found, so that a search reads an index and not every report. */
final class EventWords {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 64;
    private static final int MOST = 1_000;

    private EventWords() {}

    /** The words of a report: those of its number, its text, the place and the reporter's name. */
    static Set<String> of(SecurityEvent event) {
        var report = event.report();
        var number = event.id().number();
        var texts = Stream.concat(
                Stream.of(report.what(), report.where(), report.reporterName()),
                report.attributes().values().stream().map(Object::toString));
        return Stream.concat(Stream.of(number.substring(number.lastIndexOf('-') + 1)), texts.flatMap(EventWords::words))
                .limit(MOST)
                .collect(Collectors.toSet());
    }

    /** The words of a text, in lower case. */
    static Stream<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Arrays.stream(SEPARATORS.split(plain))
                .filter(word -> word.length() > 1)
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word);
    }
}
