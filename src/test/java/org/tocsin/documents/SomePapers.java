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
