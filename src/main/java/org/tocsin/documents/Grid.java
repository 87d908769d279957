package org.tocsin.documents;

import java.util.Collections;
import java.util.List;

/**
 * A table of a report.
 *
 * @param heads what the columns are called
 * @param shares how wide each column is, in hundredths of the table
 * @param rows each as long as the heads
 */
public record Grid(List<String> heads, List<Integer> shares, List<List<Cell>> rows) {

    private static final int WHOLE = 100;

    /** A table of plain texts with columns of one width. */
    public static Grid of(List<String> heads, List<List<String>> rows) {
        return of(heads, Collections.nCopies(heads.size(), WHOLE / heads.size()), rows);
    }

    /** A table of plain texts. */
    public static Grid of(List<String> heads, List<Integer> shares, List<List<String>> rows) {
        return new Grid(
                heads,
                shares,
                rows.stream().map(row -> row.stream().map(Cell::new).toList()).toList());
    }

    /** Whether there is no row. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
