package org.tocsin.documents;

import java.util.List;

/**
 * A form to be printed empty, for the day when no system works. A module contributes a bean for each; what is asked is
 * read from the forms in force, so that paper and screen ask the same.
 *
 * @param order where it stands among the others; smaller comes first
 * @param id for its address
 * @param title as people read it
 * @param forms ids of the forms that are asked one after the other; one that may have several entries stands there
 *     several times
 */
public record BlankForm(int order, String id, String title, List<String> forms) {}
