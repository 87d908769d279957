package org.tocsin.sharing;

/**
 * A document of the case that was asked for, and its copy as it was then.
 *
 * @param document the id of the document
 * @param file the id of the copy among the files of the request
 */
public record DocumentCopy(String document, String file) {

    private static final String SEPARATOR = ":";

    /** As it is stored. */
    String text() {
        return document + SEPARATOR + file;
    }

    static DocumentCopy of(String text) {
        var at = text.indexOf(SEPARATOR);
        return new DocumentCopy(text.substring(0, at), text.substring(at + 1));
    }
}
