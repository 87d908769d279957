package org.tocsin.observable;

/**
 * A case that the reader may see.
 *
 * @param title what it is called
 * @param path of its page
 */
record VisibleCase(String title, String path) {}
