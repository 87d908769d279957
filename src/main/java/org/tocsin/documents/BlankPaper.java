package org.tocsin.documents;

import java.util.List;

/**
 * An empty form, ready to be printed.
 *
 * @param id for its address
 * @param title as people read it
 * @param parts its headings with their questions
 */
public record BlankPaper(String id, String title, List<BlankPart> parts) {

    /**
     * What one form asks.
     *
     * @param form its id
     * @param version the version in force, so that a filled-in paper says which questions it answers
     * @param questions in the order of the form
     */
    public record BlankPart(String form, int version, List<BlankQuestion> questions) {}
}
