package org.tocsin.identity;

/**
 * Somebody who works with Tocsin.
 *
 * @param id user id, such as {@code jane.doe}
 * @param name as colleagues know them
 * @param email address; empty where none is known
 */
public record Person(String id, String name, String email) {}
