package org.tocsin.identity;

import java.util.List;
import java.util.Set;

/**
 * Finds what somebody may want to jump to by a number or a word. Each module contributes its own as beans, so that the
 * search over everything is assembled and knows no module.
 */
public interface Finder {

    /** Smaller comes first. */
    int order();

    /** Whether people with these roles have business with what it finds. */
    boolean isFor(Set<Role> roles);

    /**
     * What fits best and the current user may see, the best first; empty when nothing does.
     *
     * @param text what was typed, not blank, at most 200 characters
     */
    List<Found> find(String text);

    /**
     * Something to jump to.
     *
     * @param title number or name
     * @param detail what tells it from others; may be empty
     * @param path of its page
     */
    record Found(String title, String detail, String path) {}
}
