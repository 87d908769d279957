package org.tocsin.modelling;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what stands in the cell of a decision table. */
final class CellWords {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern TEXTS = Pattern.compile("(?:\"[^\"]*\"|null)(?:\\s*,\\s*(?:\"[^\"]*\"|null))*");
    private static final Pattern RANGE = Pattern.compile("\\[(-?\\d+)\\.\\.(-?\\d+)]");

    private CellWords() {}

    /** When a rule applies: any value, one of several, a range; anything else as it is written. */
    static TableSheet.Cell condition(String written) {
        var plain = written.strip();
        if (plain.isEmpty() || plain.equals("-")) {
            return new TableSheet.Cell("any", "");
        }
        if (TEXTS.matcher(plain).matches()) {
            return new TableSheet.Cell(texts(plain), "");
        }
        var range = RANGE.matcher(plain);
        return range.matches()
                ? new TableSheet.Cell(range.group(1) + " to " + range.group(2), "")
                : new TableSheet.Cell(truth(plain).orElse(plain), "");
    }

    /** What a rule answers; a duration in words, with what is written beside it. */
    static TableSheet.Cell answer(String written) {
        var text = TEXT.matcher(written.strip());
        var plain = text.matches() ? text.group(1) : written.strip();
        return duration(plain)
                .map(words -> new TableSheet.Cell(words, plain))
                .orElseGet(() -> new TableSheet.Cell(truth(plain).orElse(plain), ""));
    }

    private static String texts(String written) {
        var words = TEXT.matcher(written)
                .results()
                .map(found -> found.group(1))
                .map(word -> word.isEmpty() ? "nothing" : word)
                .distinct();
        return words.collect(Collectors.joining(", "));
    }

    private static Optional<String> truth(String written) {
        return switch (written) {
            case "true" -> Optional.of("yes");
            case "false" -> Optional.of("no");
            default -> Optional.empty();
        };
    }

    private static Optional<String> duration(String written) {
        try {
            return written.startsWith("P") ? Optional.of(words(Duration.parse(written))) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String words(Duration duration) {
        var parts = Stream.of(
                        part(duration.toDaysPart(), "day"),
                        part(duration.toHoursPart(), "hour"),
                        part(duration.toMinutesPart(), "minute"),
                        part(duration.toSecondsPart(), "second"))
                .filter(part -> !part.isEmpty());
        return parts.collect(Collectors.joining(" "));
    }

    private static String part(long count, String unit) {
        return count == 0 ? "" : String.format(Locale.ROOT, "%d %s%s", count, unit, count == 1 ? "" : "s");
    }
}
