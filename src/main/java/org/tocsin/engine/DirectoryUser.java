package org.tocsin.engine;

/**
 * A person as the directory knows them.
 *
 * @param id user id
 * @param name first and last name; the id where none is known
 * @param email address; empty where none is known
 */
public record DirectoryUser(String id, String name, String email) {}
