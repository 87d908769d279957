package org.tocsin.incident;

/**
 * Something that is affected.
 *
 * @param kind information, hardware, software, communications, documentation, process, people, facility or other
 * @param name which one; empty where only the kind is known
 */
public record Asset(String kind, String name) {}
