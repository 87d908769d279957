package org.tocsin.replay;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts things by a word and writes the counts as lines of a report. */
final class Tally {

    private Tally() {}

    static <T> Map<String, Long> count(Stream<T> things, Function<T, String> word) {
        return things.collect(Collectors.groupingBy(word, TreeMap::new, Collectors.counting()));
    }

    static <T> String of(String title, Stream<T> things, Function<T, String> word) {
        return count(things, word).entrySet().stream()
                .map(count -> "  %5d  %s".formatted(count.getValue(), count.getKey()))
                .collect(Collectors.joining("\n", title + "\n", "\n"));
    }
}
