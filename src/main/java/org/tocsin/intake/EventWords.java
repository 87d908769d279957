package org.tocsin.intake;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.incident.WordTable;

/** The words under which an event is found, so that a search reads an index and not every report. */
final class EventWords {

    static final WordTable TABLE = new WordTable("intake_event_word", "event");

    private static final int MOST = 1_000;

    private EventWords() {}

    /** The words of a report: those of its number, its text, the place and the reporter's name. */
    static Set<String> of(SecurityEvent event) {
        var report = event.report();
        var number = event.id().number();
        var texts = Stream.concat(
                Stream.of(report.what(), report.where(), report.reporterName()),
                report.attributes().values().stream().map(Object::toString));
        return Stream.concat(Stream.of(number.substring(number.lastIndexOf('-') + 1)), texts.flatMap(WordTable::words))
                .limit(MOST)
                .collect(Collectors.toSet());
    }
}
