package org.tocsin.documents;

/**
 * A question of a form and what is known about it.
 *
 * @param label the question as people read it
 * @param text what is known; empty where nothing is
 */
public record Line(String label, String text) {

    /** Whether there is anything to read. */
    public boolean isAnswered() {
        return !text.isBlank();
    }

    /** Whether what is known reads from right to left. */
    public boolean isRightToLeft() {
        return Direction.isRightToLeft(text);
    }
}
