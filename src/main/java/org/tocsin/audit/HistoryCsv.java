package org.tocsin.audit;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes entries of the ledger as CSV (RFC 4180), whatever kind of case they are about. */
public final class HistoryCsv {

    private final PrintWriter out;

    /** Begins with the line of column names. */
    public HistoryCsv(PrintWriter out) {
        this.out = out;
        row(List.of("id", "recorded_at", "actor", "right", "origin", "fact", "why", "model", "payload"));
    }

    /** Writes one entry. */
    public void write(Entry entry) {
        var actor = entry.actor();
        row(List.of(
                String.valueOf(entry.id()),
                entry.recordedAt().toString(),
                actor.id(),
                actor.right(),
                actor.origin(),
                entry.kind(),
                entry.why(),
                entry.model(),
                entry.payload()));
    }

    private void row(List<String> cells) {
        out.print(cells.stream().map(HistoryCsv::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    /** A cell that a spreadsheet would take for a formula is marked as text. */
    private static String cell(String text) {
        var dangerous = Stream.of("=", "+", "-", "@", "\t", "\r").anyMatch(text::startsWith);
        return '"' + (dangerous ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
