package org.tocsin.sharing;

/**
 * Something that is taken out before the content leaves.
 *
 * @param words what is taken out, wherever it stands
 * @param why the reason
 */
public record Redaction(String words, String why) {}
