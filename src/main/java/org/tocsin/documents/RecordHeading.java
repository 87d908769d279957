package org.tocsin.documents;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A heading of a case's record as a page shows it.
 *
 * @param id the form that asks
 * @param title what people call it
 * @param many whether there may be several entries
 * @param entries everything that was written, withdrawn entries among it
 */
public record RecordHeading(String id, String title, boolean many, List<RecordSheet.Entry> entries) {

    /** A sheet under the words that people know. */
    public static RecordHeading of(RecordSheet sheet, String title, boolean many) {
        return new RecordHeading(sheet.form().id(), title, many, sheet.entries());
    }

    /** Whether anything counts under it. */
    public boolean isEmpty() {
        return entries.stream().allMatch(entry -> entry.now().withdrawn());
    }

    /** What was replaced under all headings, and by what, as a printed part. */
    public static Part earlierValues(List<RecordHeading> headings) {
        var rows = headings.stream().flatMap(RecordHeading::changes).toList();
        return Part.of(
                "Earlier values of the record",
                Grid.of(
                        List.of("When", "Heading", "Before", "From then on", "Who", "Why"),
                        List.of(17, 13, 20, 20, 13, 17),
                        rows));
    }

    private Stream<List<String>> changes() {
        return IntStream.range(0, entries.size())
                .boxed()
                .flatMap(number -> entries.get(number).earlier().stream()
                        .map(earlier -> row(many ? title + ", entry " + (number + 1) : title, earlier)));
    }

    private static List<String> row(String title, RecordSheet.Earlier earlier) {
        return List.of(
                Wording.of(earlier.change().at()),
                title,
                earlier.before(),
                earlier.afterwards(),
                earlier.change().by(),
                earlier.change().why());
    }
}
