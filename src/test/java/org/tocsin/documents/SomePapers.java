package org.tocsin.documents;

import java.util.List;
import java.util.stream.IntStream;

/** Papers to print. */
final class SomePapers {

    private SomePapers() {}

    static Paper saying(String text) {
        return new Paper(
                "Incident report",
                "INC-2026-000042",
                "Files renamed",
                "",
                List.of(Part.of("Description", new Line("How did it occur?", text))));
    }

    /** Many headings with something of every kind under them, at all heights of a page. */
    static Paper withHeadings(int headings) {
        var parts = IntStream.range(0, headings).mapToObj(SomePapers::part).toList();
        return new Paper("Incident report", "INC-2026-000042", "Files renamed", "", parts);
    }

    /** What begins below the heading says its number too. */
    private static Part part(int number) {
        var title = "Heading " + number + ".";
        var text = "Below " + number + ". " + "and more words ".repeat(number * 37 % 211);
        return switch (number % 4) {
            case 0 -> Part.of(title, new Line("Question?", text), new Line("Another question?", text));
            case 1 -> Part.of(title, Grid.of(List.of("When", "What"), rows(number, number * 13 % 41 + 1)));
            case 2 -> Part.of(title, Grid.of(List.of("When", "What"), List.of(List.of("Below " + number + ".", text))));
            default -> Part.of(title, new Line("Below " + number + ".", ""), new Line("Question?", text));
        };
    }

    private static List<List<String>> rows(int number, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> List.of(row == 0 ? "Below " + number + "." : "row", "text"))
                .toList();
    }

    static Paper withTimelineOf(int entries) {
        var rows = IntStream.range(0, entries)
                .mapToObj(entry -> List.of(
                        "2026-03-14 09:%02d UTC".formatted(entry % 60),
                        "Entry number " + entry + ": the provider was called and asked to filter the traffic",
                        "ida.isirt",
                        entry % 7 == 0
                                ? "Because the line was saturated and nobody could reach the shop any more"
                                : ""))
                .toList();
        return new Paper(
                "Incident report",
                "INC-2026-000042",
                "Files renamed",
                "",
                List.of(Part.of("Timeline", Grid.of(List.of("When", "What", "Who", "Why"), rows))));
    }
}
