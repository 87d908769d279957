package org.tocsin.sharing;

import java.util.List;

/**
 * A heading of what leaves.
 *
 * @param title the heading
 * @param items what stands below it
 */
public record Section(String title, List<Item> items) {

    /**
     * A question and what is known.
     *
     * @param label the question
     * @param text what is known
     */
    public record Item(String label, String text) {}
}
