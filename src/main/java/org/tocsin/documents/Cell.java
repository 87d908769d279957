package org.tocsin.documents;

/**
 * A place in a table.
 *
 * @param text what stands there
 */
public record Cell(String text) {

    /** Whether it reads from right to left. */
    public boolean isRightToLeft() {
        return Direction.isRightToLeft(text);
    }
}
