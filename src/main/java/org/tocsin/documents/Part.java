package org.tocsin.documents;

import java.util.List;

/**
 * What stands under one heading of a report. Where nothing is known the heading stays, so that a reader sees that it
 * was not forgotten in print.
 *
 * @param title the heading
 * @param lines questions and answers
 * @param grids tables below them
 */
public record Part(String title, List<Line> lines, List<Grid> grids) {

    /** Questions and answers only. */
    public static Part of(String title, Line... lines) {
        return new Part(title, List.of(lines), List.of());
    }

    /** A table only. */
    public static Part of(String title, Grid grid) {
        return new Part(title, List.of(), List.of(grid));
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return lines.stream().noneMatch(Line::isAnswered) && grids.stream().allMatch(Grid::isEmpty);
    }
}
